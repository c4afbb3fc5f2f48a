// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud.h"
#include "serverroutes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

namespace {

class Collected final : public ByteSink {
public:
    QByteArray bytes;
    qsizetype most = -1;  ///< then it is full
    Result<void> write(ConstBytes more) override
    {
        bytes.append(reinterpret_cast<const char *>(more.data()), static_cast<qsizetype>(more.size()));
        return most >= 0 && bytes.size() > most ? fail(Kind::NoRoom, u"It is full."_s) : Result<void>();
    }
    Result<void> finish() override { return {}; }
};

void takesSnapshots(FakeCloud &cloud, const QByteArray &content, const QString &format)
{
    cloud.putImage(u"i1"_s, content, {{u"disk_format"_s, format}, {u"container_format"_s, u"bare"_s}});
    cloud.answer(act, {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"SHUTOFF"_s)});
}

}  // namespace

/// A disk of a cloud is copied by a snapshot, which does not stay.
class tst_OpenStackDisks : public QObject {
    Q_OBJECT
    QTemporaryDir m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_cache.isValid());
        qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit());
    }
    void aQcow2SnapshotIsPassedOn();
    void anOlderNovaNamesItInAHeader();
    void aRawSnapshotIsConverted();
    void itEndsWithTheServersTask();
    void theSnapshotGoesAfterAFailure();
    void aRefusedOrderIsTold();
    void anotherFormatIsRefused();
    void theImagesWordsAreHandedOn();
    void whatASnapshotLacksIsTold();
    void aTresccadKnowsItsGuest();
    void theMoveIsNotedWithTheServer();
};

void tst_OpenStackDisks::aQcow2SnapshotIsPassedOn()
{
    FakeCloud cloud;
    takesSnapshots(cloud, "QFI\xfb and so on", u"qcow2"_s);
    Collected copy;
    const auto copied = cloud.site()->copyDisk(u"s1"_s, copy, {});
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().what));
    QCOMPARE(copy.bytes, "QFI\xfb and so on"_ba);
    QCOMPARE(cloud.imageCount(), 0);
    const auto log = cloud.http->log();
    const auto sent = std::ranges::find_if(log, [](const ScriptedRequest &request) { return request.path.endsWith("/action"); });
    const QJsonObject order = QJsonDocument::fromJson(sent->body).object()["createImage"_L1].toObject();
    QCOMPARE(order["metadata"_L1][QLatin1StringView(property::kind)].toString(), u"copy"_s);  // a cut one is found by this
    QCOMPARE(order["metadata"_L1][QLatin1StringView(property::instance)].toString(), u"s1"_s);
}

void tst_OpenStackDisks::anOlderNovaNamesItInAHeader()
{
    FakeCloud cloud;
    takesSnapshots(cloud, "QFI\xfb", u"qcow2"_s);
    ScriptedAnswer taken = FakeCloud::status(202);
    taken.headers.insert("Location", "http://cloud/v2/images/i1");
    cloud.answer(act, {taken});
    Collected copy;
    QVERIFY(cloud.site()->copyDisk(u"s1"_s, copy, {}));
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackDisks::aRawSnapshotIsConverted()
{
    FakeCloud cloud;
    QByteArray disk(1 << 20, '\0');
    disk.replace(512 << 10, 7, "content");
    takesSnapshots(cloud, disk, u"raw"_s);
    Collected copy;
    const auto copied = cloud.site()->copyDisk(u"s1"_s, copy, {});
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().what));
    QVERIFY(copy.bytes.startsWith("QFI\xfb"));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"copy.qcow2"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(copy.bytes) == copy.bytes.size());
    file.close();
    const QString raw = folder.filePath(u"copy.raw"_s);
    QCOMPARE(QProcess::execute(u"qemu-img"_s, {u"convert"_s, u"-f"_s, u"qcow2"_s, u"-O"_s, u"raw"_s, file.fileName(), raw}), 0);
    QFile back(raw);
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), disk);
    QVERIFY(QDir(m_cache.filePath(u"trescca/import"_s)).entryList({u"import-*"_s}, QDir::Dirs).isEmpty());
    QCOMPARE(cloud.imageCount(), 0);
}

// Nova's image is active a little before its server is at rest.
void tst_OpenStackDisks::itEndsWithTheServersTask()
{
    FakeCloud cloud;
    takesSnapshots(cloud, "QFI\xfb", u"qcow2"_s);
    const auto uploads = FakeCloud::server(u"SHUTOFF"_s, {{u"OS-EXT-STS:task_state"_s, u"image_uploading"_s}});
    cloud.answer(get, {uploads, uploads, FakeCloud::server(u"SHUTOFF"_s)});
    Collected copy;
    const auto site = cloud.site();
    QVERIFY(site->copyDisk(u"s1"_s, copy, {}));
    const auto log = cloud.http->log();
    QCOMPARE(std::ranges::count_if(log, [](const ScriptedRequest &one) { return one.method == "GET" && one.path.endsWith("/servers/s1"); }), 3);
}

void tst_OpenStackDisks::theSnapshotGoesAfterAFailure()
{
    FakeCloud cloud;
    takesSnapshots(cloud, QByteArray(100, 'x'), u"qcow2"_s);
    Collected copy;
    copy.most = 10;
    QCOMPARE(cloud.site()->copyDisk(u"s1"_s, copy, {}).error().kind, Kind::NoRoom);
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackDisks::aRefusedOrderIsTold()
{
    FakeCloud cloud;
    cloud.answer(act, {FakeCloud::status(403, R"({"forbidden": {"message": "Quota exceeded, too many snapshots."}})")});
    Collected copy;
    const auto copied = cloud.site()->copyDisk(u"s1"_s, copy, {});
    QVERIFY(!copied);
    QVERIFY(copy.bytes.isEmpty());
}

void tst_OpenStackDisks::anotherFormatIsRefused()
{
    FakeCloud cloud;
    takesSnapshots(cloud, "ploop", u"ploop"_s);
    Collected copy;
    QCOMPARE(cloud.site()->copyDisk(u"s1"_s, copy, {}).error().kind, Kind::Unsupported);
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackDisks::theImagesWordsAreHandedOn()
{
    FakeCloud cloud;
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s, {{u"image"_s, QJsonObject{{u"id"_s, u"base"_s}}}})});
    cloud.putImage(u"base"_s, "x",
        {{u"hw_disk_bus"_s, u"scsi"_s}, {u"hw_firmware_type"_s, u"uefi"_s}, {u"os_type"_s, u"linux"_s}, {u"hw_numa_nodes"_s, u"2"_s},
            {u"mine"_s, u"1"_s}});
    const auto told = cloud.site()->diskForecast(u"s1"_s, {});
    QVERIFY2(told, told ? "" : qPrintable(told.error().what));
    QVERIFY(told->obstacles.isEmpty());
    const QMap<QString, QString> expected{{u"hw_disk_bus"_s, u"scsi"_s}, {u"hw_firmware_type"_s, u"uefi"_s}, {u"os_type"_s, u"linux"_s}};
    QCOMPARE(told->properties, expected);
}

void tst_OpenStackDisks::whatASnapshotLacksIsTold()
{
    FakeCloud cloud;
    cloud.answer(get,
        {FakeCloud::server(
            u"ACTIVE"_s, {{u"image"_s, QString()}, {u"os-extended-volumes:volumes_attached"_s, QJsonArray{QJsonObject{{u"id"_s, u"v1"_s}}}}})});
    const auto told = cloud.site()->diskForecast(u"s1"_s, {});
    QVERIFY2(told, told ? "" : qPrintable(told.error().what));
    QCOMPARE(told->obstacles.size(), 2);
}

void tst_OpenStackDisks::aTresccadKnowsItsGuest()
{
    FakeCloud cloud;
    const QJsonObject boot{{u"arch"_s, u"x86_64"_s}, {u"machine"_s, u"pc-q35-10.0"_s}, {u"firmware"_s, u"OVMF.fd"_s}, {u"kernel"_s, u"vmlinuz"_s}};
    const QJsonObject disk{{u"target"_s, u"sda"_s}, {u"device"_s, u"disk"_s}, {u"bus"_s, u"sata"_s}, {u"virtual_size"_s, 1 << 20}};
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s, {{u"trescca:boot"_s, boot}, {u"trescca:disks"_s, QJsonArray{disk}}})});
    const auto told = cloud.site()->diskForecast(u"s1"_s, {});
    QVERIFY2(told, told ? "" : qPrintable(told.error().what));
    QCOMPARE(told->properties.value(u"hw_disk_bus"_s), u"sata"_s);
    QCOMPARE(told->properties.value(u"hw_machine_type"_s), u"q35"_s);
    QCOMPARE(told->properties.value(u"hw_firmware_type"_s), u"uefi"_s);
    QCOMPARE(told->obstacles.size(), 1);  // the kernel beside its disk
}

void tst_OpenStackDisks::theMoveIsNotedWithTheServer()
{
    FakeCloud cloud;
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json(
            {{u"flavors"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"name"_s, u"m1"_s}, {u"ram"_s, 512}, {u"vcpus"_s, 1}, {u"disk"_s, 0}}}}})});
    cloud.answer("POST /v2.1/p1/servers", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s)});
    cloud.putImage(u"i1"_s, "x", {{u"disk_format"_s, u"qcow2"_s}});
    SpawnRequest request;
    request.name = u"web-1"_s;
    request.imageId = u"i1"_s;
    request.card = false;
    request.migrationId = u"m1"_s;
    const auto made = cloud.site()->spawn(request, {});
    QVERIFY2(made, made ? "" : qPrintable(made.error().what));
    const auto log = cloud.http->log();
    const auto sent = std::ranges::find_if(log, [](const ScriptedRequest &one) { return one.method == "POST" && one.path.endsWith("/servers"); });
    QCOMPARE(QJsonDocument::fromJson(sent->body)["server"_L1]["metadata"_L1]["trescca_migration"_L1].toString(), u"m1"_s);
}

QTEST_GUILESS_MAIN(tst_OpenStackDisks)
#include "tst_openstackdisks.moc"
