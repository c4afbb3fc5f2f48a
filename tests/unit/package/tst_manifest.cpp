// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

namespace {

QJsonObject honest()
{
    const QJsonObject disk{{u"member"_s, u"disk"_s}, {u"encoding"_s, u"plain"_s}, {u"target"_s, u"vda"_s}, {u"format"_s, u"qcow2"_s},
        {u"device"_s, u"disk"_s}, {u"virtual_size"_s, 1000}, {u"base"_s, QJsonObject{{u"digest"_s, QString(64, u'0')}, {u"size"_s, 7}}}};
    return {{u"format"_s, 1}, {u"name"_s, u"web"_s}, {u"arch"_s, u"x86_64"_s}, {u"memory"_s, 1 << 20}, {u"disks"_s, QJsonArray{disk}},
        {u"snapshot"_s, QJsonObject{{u"encoding"_s, u"plain"_s}, {u"limit"_s, 5}}}};
}

QByteArray with(const QString &key, const QJsonValue &value)
{
    QJsonObject object = honest();
    object[key] = value;
    return QJsonDocument(object).toJson();
}

QByteArray withDisk(const QString &key, const QJsonValue &value)
{
    QJsonObject disk = honest()[u"disks"_s].toArray().first().toObject();
    disk[key] = value;
    return with(u"disks"_s, QJsonArray{disk});
}

}  // namespace

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void readsWhatIsHonest();
    void refuses_data();
    void refuses();
    void reasonsAreTold_data();
    void reasonsAreTold();
    void newerFormatsAreUnsupported();
    void basesAreNamedOnce();
};

void TestManifest::comesBackAsItWas()
{
    Manifest manifest;
    manifest.name = u"a \"quoted\" name"_s;
    manifest.memory = (1ULL << 40U) + 1;
    manifest.vcpus = 3;
    manifest.hasNvram = true;
    manifest.snapshotLimit = (1ULL << 45U) + 3;
    ManifestDisk disk;
    disk.member = u"disk.63"_s;
    disk.target = u"sdb"_s;
    disk.format = u"raw"_s;
    disk.device = u"cdrom"_s;
    disk.readOnly = true;
    disk.fileSize = 1ULL << 50U;
    manifest.disks << disk;
    manifest.macs = {u"52:54:00:12:34:56"_s};
    const auto back = Manifest::parse(manifest.toJson());
    QVERIFY(back);
    QCOMPARE(back->toJson(), manifest.toJson());
    QCOMPARE(back->memory, manifest.memory);
    QCOMPARE(back->snapshotLimit, manifest.snapshotLimit);
    QCOMPARE(back->disks.first().fileSize, 1ULL << 50U);
    manifest.hasSnapshot = false;
    QVERIFY(!Manifest::parse(manifest.toJson())->hasSnapshot);
}

void TestManifest::readsWhatIsHonest()
{
    const auto manifest = Manifest::parse(QJsonDocument(honest()).toJson());
    QVERIFY(manifest);
    QCOMPARE(manifest->disks.first().baseSize, 7U);
    QCOMPARE(manifest->snapshotLimit, 5U);
}

void TestManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("too long") << QByteArray(2 << 20, ' ') + QByteArray("{}");
    QTest::newRow("name with slash") << with(u"name"_s, u"../etc"_s);
    QTest::newRow("name with newline") << with(u"name"_s, u"a\nb"_s);
    QTest::newRow("name too long") << with(u"name"_s, QString(256, u'a'));
    QTest::newRow("name no text") << with(u"name"_s, 5);
    QTest::newRow("id") << with(u"instance_id"_s, u"not a uuid"_s);
    QTest::newRow("arch with markup") << with(u"arch"_s, u"x'><evil/>"_s);
    QTest::newRow("hypervisor") << with(u"hypervisor"_s, u"xen"_s);
    QTest::newRow("negative memory") << with(u"memory"_s, -1);
    QTest::newRow("fractional memory") << with(u"memory"_s, 1.5);
    QTest::newRow("memory in words") << with(u"memory"_s, u"1"_s);
    QTest::newRow("huge memory") << with(u"memory"_s, 1e30);
    QTest::newRow("many vcpus") << with(u"vcpus"_s, 100'000);
    QTest::newRow("disks no list") << with(u"disks"_s, 1);
    QTest::newRow("no MAC address") << with(u"macs"_s, QJsonArray{u"52:54:00:12:34"_s});
    QTest::newRow("MAC address no text") << with(u"macs"_s, QJsonArray{1});
    QTest::newRow("disk no object") << with(u"disks"_s, QJsonArray{1});
    QTest::newRow("same disk twice") << with(u"disks"_s, QJsonArray{honest()[u"disks"_s].toArray()[0], honest()[u"disks"_s].toArray()[0]});
    QTest::newRow("snapshot encoding") << with(u"snapshot"_s, QJsonObject{{u"encoding"_s, u"leaves"_s}});
    QTest::newRow("disk member") << withDisk(u"member"_s, u"../disk"_s);
    QTest::newRow("disk number") << withDisk(u"member"_s, u"disk.64"_s);
    QTest::newRow("disk zero") << withDisk(u"member"_s, u"disk.0"_s);
    QTest::newRow("disk leading zero") << withDisk(u"member"_s, u"disk.01"_s);
    QTest::newRow("disk format") << withDisk(u"format"_s, u"vmdk"_s);
    QTest::newRow("disk target") << withDisk(u"target"_s, u"vda/../x"_s);
    QTest::newRow("base digest") << withDisk(u"base"_s, QJsonObject{{u"digest"_s, u"/etc/passwd"_s}});
    QTest::newRow("raw over a base") << withDisk(u"format"_s, u"raw"_s);
    QTest::newRow("base no object") << withDisk(u"base"_s, u"x"_s);
}

void TestManifest::refuses()
{
    QFETCH(QByteArray, json);
    const auto manifest = Manifest::parse(json);
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().kind, Kind::Untrusted);
    QVERIFY(!manifest.error().what.isEmpty());
}

void TestManifest::reasonsAreTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::newRow("name") << with(u"name"_s, u"../etc"_s) << u"\"name\" is \"../etc\", but the name of an instance has no slash in it"_s;
    QTest::newRow("name's kind") << with(u"name"_s, 5) << u"\"name\" is not a text"_s;
    QTest::newRow("id") << with(u"instance_id"_s, u"not a uuid"_s) << u"\"instance_id\" is \"not a uuid\", but the id of an instance is a UUID"_s;
    QTest::newRow("id too long") << with(u"instance_id"_s, QString(37, u'a')) << u"\"instance_id\" is longer than 36 characters"_s;
    QTest::newRow("hypervisor") << with(u"hypervisor"_s, u"xen"_s) << u"only qemu and kvm"_s;
    QTest::newRow("disk") << withDisk(u"target"_s, u"VDA"_s) << u"The package's manifest, disk 1 cannot be trusted: \"target\" is \"VDA\""_s;
}

void TestManifest::reasonsAreTold()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto manifest = Manifest::parse(json);
    QVERIFY(!manifest);
    QVERIFY2(manifest.error().what.contains(reason), qPrintable(manifest.error().what));
}

void TestManifest::newerFormatsAreUnsupported()
{
    QCOMPARE(Manifest::parse(with(u"format"_s, 2)).error().kind, Kind::Unsupported);
    QCOMPARE(Manifest::parse(with(u"parent"_s, u"some-id"_s)).error().kind, Kind::Unsupported);
}

void TestManifest::basesAreNamedOnce()
{
    Manifest manifest;
    manifest.disks.resize(4);
    manifest.disks[0].baseDigest = u"b"_s;
    manifest.disks[1].baseDigest = u"a"_s;
    manifest.disks[3].baseDigest = u"b"_s;
    QCOMPARE(manifest.neededBases(), (QStringList{u"b"_s, u"a"_s}));
}

QTEST_APPLESS_MAIN(TestManifest)
#include "tst_manifest.moc"
