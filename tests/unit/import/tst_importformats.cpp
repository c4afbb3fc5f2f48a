// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/imagefile.h"
#include "tests/unit/import/importscene.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What people have becomes an image that every site takes, with the same content.
class TestImportFormats final : public QObject {
    Q_OBJECT

    static QString why(const Result<ImportedDisk> &disk) { return disk ? QString() : disk.error().what + u'\n' + disk.error().detail; }

    static QByteArray ovf(const QString &disk, const QString &extra = {})
    {
        return u"<?xml version='1.0' encoding='UTF-8'?>\n"
               "<Envelope xmlns='http://schemas.dmtf.org/ovf/envelope/1' xmlns:ovf='http://schemas.dmtf.org/ovf/envelope/1'\n"
               " xmlns:rasd='http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData'>\n"
               " <References><File ovf:id='other' ovf:href='data.vmdk'/><File ovf:id='file1' ovf:href='%1' %2/></References>\n"
               " <DiskSection><Info/><Disk ovf:diskId='d0' ovf:fileRef='other'/><Disk ovf:diskId='d1' ovf:fileRef='file1' ovf:capacity='3'/></DiskSection>\n"
               " <VirtualSystem ovf:id='vm'><Info/><Name>My Appliance</Name><VirtualHardwareSection><Info/>\n"
               "  <Item><rasd:ResourceType>3</rasd:ResourceType><rasd:VirtualQuantity>2</rasd:VirtualQuantity></Item>\n"
               "  <Item><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:ResourceType>4</rasd:ResourceType><rasd:VirtualQuantity>768</rasd:VirtualQuantity></Item>\n"
               "  <Item><rasd:HostResource>ovf:/disk/d1</rasd:HostResource><rasd:ResourceType>17</rasd:ResourceType></Item>\n"
               "  <Item><rasd:HostResource>ovf:/disk/d0</rasd:HostResource><rasd:ResourceType>17</rasd:ResourceType></Item>\n"
               " </VirtualHardwareSection></VirtualSystem>\n"
               "</Envelope>"_s.arg(disk, extra)
                   .toUtf8();
    }

private Q_SLOTS:
    void diskFormats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("raw") << u"raw"_s << QString() << u"raw"_s;
        QTest::newRow("qcow2") << u"qcow2"_s << QString() << u"qcow2"_s;
        QTest::newRow("VMDK, sparse") << u"vmdk"_s << QString() << u"qcow2"_s;
        QTest::newRow("VMDK, of an OVA") << u"vmdk"_s << u"subformat=streamOptimized"_s << u"qcow2"_s;
        QTest::newRow("VHD, dynamic") << u"vpc"_s << u"force_size=on"_s << u"qcow2"_s;
        QTest::newRow("VHD, fixed") << u"vpc"_s << u"force_size=on,subformat=fixed"_s << u"qcow2"_s;
        QTest::newRow("VHDX") << u"vhdx"_s << QString() << u"qcow2"_s;
        QTest::newRow("VDI") << u"vdi"_s << QString() << u"qcow2"_s;
    }
    void diskFormats()
    {
        QFETCH(QString, format);
        QFETCH(QString, options);
        QFETCH(QString, becomes);
        const ImportScene scene;
        const QString file = scene.converted(format, options);
        const auto kind = kindOfFile(file);
        QVERIFY(kind);
        QCOMPARE(checkDisk(file, *kind)->virtualSize, 3U << 20U);
        {
            const auto disk = scene.import(file);
            QVERIFY2(disk, qPrintable(why(disk)));
            QCOMPARE(disk->format.qemuName, becomes);
            QCOMPARE(disk->format.virtualSize, 3U << 20U);
            QCOMPARE(scene.seen(*disk), scene.disk());
        }
        QCOMPARE(scene.leftovers(), QStringList());
    }

    void compressedImages_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("ending");
        QTest::newRow("gzip") << u"gzip"_s << QStringList{u"-k"_s} << u".gz"_s;
        QTest::newRow("bzip2") << u"bzip2"_s << QStringList{u"-k"_s} << u".bz2"_s;
        QTest::newRow("xz") << u"xz"_s << QStringList{u"-k0"_s} << u".xz"_s;
        QTest::newRow("Zstandard") << u"zstd"_s << QStringList{u"-q"_s} << u".zst"_s;
    }
    void compressedImages()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, words);
        QFETCH(QString, ending);
        const ImportScene scene;
        scene.run(program, words + QStringList{u"disk.raw"_s});
        const auto disk = scene.import(scene.path(u"disk.raw"_s + ending));
        QVERIFY2(disk, qPrintable(why(disk)));
        QCOMPARE(scene.seen(*disk), scene.disk());
        // Of two that were joined, as parallel packers write them, all comes.
        const QByteArray packed = scene.content(scene.path(u"disk.raw"_s + ending));
        const auto twice = scene.import(scene.put(u"twice"_s, packed + packed));
        QVERIFY2(twice, qPrintable(why(twice)));
        QVERIFY(scene.seen(*twice) == scene.disk() + scene.disk());
    }

    void holesStayHoles()
    {
        const ImportScene scene;
        const QByteArray empty(64 << 20, '\0');
        (void)scene.put(u"empty.raw"_s, empty);
        scene.run(u"xz"_s, {u"-0"_s, u"empty.raw"_s});
        const auto disk = scene.import(scene.path(u"empty.raw.xz"_s));
        QVERIFY2(disk, qPrintable(why(disk)));
        QCOMPARE(QFileInfo(disk->path).size(), empty.size());
        scene.run(u"sh"_s, {u"-c"_s, u"test $(du -k \"$0\" | cut -f1) -lt 1000"_s, disk->path});
    }

    void archives_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("option");
        QTest::newRow("tar") << u".tar"_s << u"-cf"_s;
        QTest::newRow("tar.gz") << u".tar.gz"_s << u"-czf"_s;
        QTest::newRow("tar.xz") << u".tar.xz"_s << u"-cJf"_s;
        QTest::newRow("pax") << u".tar"_s << u"--format=posix"_s;
    }
    void archives()
    {
        QFETCH(QString, ending);
        QFETCH(QString, option);
        const ImportScene scene;
        (void)scene.put(u"README"_s, "read me");
        const QStringList how = option.startsWith(u"--") ? QStringList{option, u"-cf"_s} : QStringList{option};
        scene.run(u"tar"_s, how + QStringList{u"image"_s + ending, u"README"_s, u"./disk.raw"_s});
        const auto disk = scene.import(scene.path(u"image"_s + ending));
        QVERIFY2(disk, qPrintable(why(disk)));
        QCOMPARE(scene.seen(*disk), scene.disk());
    }

    /// The first disk by the OVF's order, not by the archive's; what the descriptor says of the machine; digests are checked.
    void appliances_data()
    {
        QTest::addColumn<bool>("gzip");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << false << QByteArray() << true;
        QTest::newRow("compressed disk") << true << QByteArray() << true;
        QTest::newRow("digest") << false << QByteArray("right") << true;
        QTest::newRow("wrong digest") << false << QByteArray(64, '0') << false;
    }
    void appliances()
    {
        QFETCH(bool, gzip);
        QFETCH(QByteArray, digest);
        QFETCH(bool, good);
        const ImportScene scene;
        QString name = u"system.vmdk"_s;
        QVERIFY(QFile::rename(scene.converted(u"vmdk"_s, u"subformat=streamOptimized"_s), scene.path(name)));
        if (gzip)
            scene.run(u"gzip"_s, {name});
        name += gzip ? u".gz"_s : QString();
        (void)scene.put(u"data.vmdk"_s, "of no interest");
        (void)scene.put(u"a.ovf"_s, ovf(name, gzip ? u"ovf:compression=\"gzip\""_s : QString()));
        QStringList members{u"a.ovf"_s, u"data.vmdk"_s, name};
        if (digest == "right")
            digest = QCryptographicHash::hash(scene.content(scene.path(name)), QCryptographicHash::Sha256).toHex();
        if (!digest.isEmpty()) {
            (void)scene.put(u"a.mf"_s, "SHA256(" + name.toUtf8() + ")= " + digest + "\n");
            members.append(u"a.mf"_s);
        }
        scene.run(u"tar"_s, QStringList{u"--format=ustar"_s, u"-cf"_s, u"a.ova"_s} + members);
        const auto disk = scene.import(scene.path(u"a.ova"_s));
        QVERIFY2(disk.has_value() == good, qPrintable(why(disk)));
        if (!good) {
            QCOMPARE(disk.error().kind, Kind::Untrusted);
            return;
        }
        QCOMPARE(scene.seen(*disk), scene.disk());
        QCOMPARE(disk->name, u"My Appliance"_s);
        QCOMPARE(disk->memory, 768ULL << 20U);
        QCOMPARE(disk->vcpus, 2);
    }

    void progressIsTold()
    {
        const ImportScene scene;
        QStringList stages;
        const Context context{{}, [&stages](const Progress &progress) {
                                  if (!stages.contains(progress.stage))
                                      stages.append(progress.stage);
                              }};
        scene.run(u"gzip"_s, {u"-k"_s, QFileInfo(scene.converted(u"vmdk"_s)).fileName()});
        QVERIFY(scene.import(scene.path(u"disk-.vmdk.gz"_s), {}, context));
        QCOMPARE(stages, (QStringList{u"unpack"_s, u"convert"_s}));
    }

    void aStopLeavesNothing()
    {
        const ImportScene scene;
        for (const QString &stage : {u"unpack"_s, u"convert"_s}) {
            std::stop_source stop;
            const Context context{stop.get_token(), [&](const Progress &progress) {
                                      if (progress.stage == stage)
                                          stop.request_stop();
                                  }};
            scene.run(u"gzip"_s, {u"-kf"_s, QFileInfo(scene.converted(u"vmdk"_s)).fileName()});
            const auto disk = scene.import(scene.path(u"disk-.vmdk.gz"_s), {}, context);
            QVERIFY2(!disk, qPrintable(stage));
            QCOMPARE(disk.error().kind, Kind::Cancelled);
            QCOMPARE(scene.leftovers(), QStringList());
        }
    }

    void whatQemuWouldReadAndSitesNotIsNoRawDisk()
    {
        const ImportScene scene;
        for (const QString &format : {u"qed"_s, u"parallels"_s}) {
            const auto refused = readImageFile(scene.converted(format), {});
            QVERIFY2(!refused, qPrintable(format));
            QCOMPARE(refused.error().kind, Kind::Unsupported);
            QVERIFY2(refused.error().what.contains(u"qemu-img convert"), qPrintable(refused.error().what));
        }
    }

    void aZippedDiskIsCalledThat()
    {
        const ImportScene scene;
        scene.run(u"zip"_s, {u"-q"_s, u"disk.zip"_s, scene.converted(u"qcow2"_s)});
        const auto refused = readImageFile(scene.path(u"disk.zip"_s), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::InvalidInput);
        QVERIFY2(refused.error().what.contains(u"not a VM package. Unpack it"), qPrintable(refused.error().what));
    }

    void aFolderOfAPersonLosesNothing()
    {
        const ImportScene scene;
        scene.run(u"mkdir"_s, {u"-p"_s, u"mine/import-photos"_s});
        auto file = readImageFile(scene.converted(u"vdi"_s), {});
        QVERIFY(file && file->toImport);
        QVERIFY(importImageFile(*file, scene.path(u"mine"_s), {}));
        QVERIFY2(file->path.startsWith(scene.path(u"mine/trescca-import/"_s)), qPrintable(file->path));
        QVERIFY(QFile::exists(file->path) && QFile::exists(scene.path(u"mine/import-photos"_s)));
        const QString made = file->path;
        file->work.reset();
        QVERIFY(!QFile::exists(made));
    }

    void whatAKilledProgramLeftIsSwept()
    {
        const ImportScene scene;
        scene.run(u"mkdir"_s, {u"-p"_s, u"work/import-dead"_s});
        scene.run(u"gzip"_s, {u"-k"_s, u"disk.raw"_s});
        const auto living = scene.import(scene.path(u"disk.raw.gz"_s));
        QVERIFY(living);
        const auto another = scene.import(scene.path(u"disk.raw.gz"_s));
        QVERIFY(another);
        QCOMPARE(scene.leftovers().size(), 2);
        QVERIFY(QFile::exists(living->path));
    }
};

QTEST_GUILESS_MAIN(TestImportFormats)
#include "tst_importformats.moc"
