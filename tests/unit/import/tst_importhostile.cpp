// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ovf.h"
#include "core/import/targuard.h"
#include "tests/unit/import/importscene.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Files that are broken, or made to reach what is not theirs or to fill a disk: each is refused, and nothing is left of it.
class TestImportHostile final : public QObject {
    Q_OBJECT

    static void expectRefused(const ImportScene &scene, const QString &file, Kind kind, const QString &word, const ImportLimits &limits = {})
    {
        const auto disk = scene.import(file, limits);
        QVERIFY2(!disk, qPrintable(file));
        QVERIFY2(disk.error().kind == kind && disk.error().what.contains(word), qPrintable(disk.error().what));
        QVERIFY2(!disk.error().what.contains(u"part-"), qPrintable(disk.error().what));  // a name of ours tells nobody anything
        QCOMPARE(scene.leftovers(), QStringList());
    }

    static void patch(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at < 0 ? file.size() + at : at));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// One header of tar(5) with a right checksum.
    static QByteArray header(const QByteArray &name, const QByteArray &octalSize, char kind = '0')
    {
        QByteArray block(512, '\0');
        block.replace(0, name.size(), name);
        block.replace(124, octalSize.size(), octalSize);
        block[156] = kind;
        block.replace(257, 5, "ustar");
        block.replace(148, 8, "        ");
        int sum = 0;
        for (const char byte : std::as_const(block))
            sum += static_cast<unsigned char>(byte);
        block.replace(148, 6, QByteArray::number(sum, 8).rightJustified(6, '0'));
        block[154] = '\0';
        return block;
    }

private Q_SLOTS:
    void cutFilesAreRefused_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("ending");
        QTest::newRow("gzip") << u"gzip"_s << u".gz"_s;
        QTest::newRow("bzip2") << u"bzip2"_s << u".bz2"_s;
        QTest::newRow("xz") << u"xz"_s << u".xz"_s;
        QTest::newRow("Zstandard") << u"zstd"_s << u".zst"_s;
    }
    void cutFilesAreRefused()
    {
        QFETCH(QString, program);
        QFETCH(QString, ending);
        const ImportScene scene;
        (void)scene.put(u"small.raw"_s, scene.disk().first(64 << 10));
        scene.run(program, {u"-k"_s, u"small.raw"_s});
        const QByteArray whole = scene.content(scene.path(u"small.raw"_s + ending));
        for (qsizetype length = 8; length < whole.size(); length += std::max<qsizetype>(1, std::min(whole.size() - length - 1, whole.size() / 24)))
            expectRefused(scene, scene.put(u"cut"_s, whole.first(length)), Kind::Untrusted, u"cut"_s);
        expectRefused(scene, scene.put(u"tail"_s, whole + "rubbish behind the end"), Kind::Untrusted, u"tail"_s);
    }

    /// By a window of its own, and by its content, all of which is the window.
    void aWindowThatIsTooLargeIsTold()
    {
        const ImportScene scene;
        scene.run(u"sh"_s, {u"-c"_s, u"zstd -q --long=31 < disk.raw > piped"_s});
        expectRefused(scene, scene.path(u"piped"_s), Kind::Untrusted, u"a window of over 128 MiB"_s);
        scene.run(u"sh"_s, {u"-c"_s, u"truncate -s 160M large.raw && zstd -q --long=31 -k large.raw"_s});
        expectRefused(scene, scene.path(u"large.raw.zst"_s), Kind::Untrusted, u"a window of over 128 MiB"_s);
        scene.run(u"sh"_s, {u"-c"_s, u"zstd -q --long=27 < disk.raw > fitting"_s});
        QVERIFY(scene.import(scene.path(u"fitting"_s)));
    }

    /// Whatever bit is wrong: an error, or (in a field that means nothing) the right content.
    void flippedBitsNeverMakeAnotherDisk()
    {
        const ImportScene scene;
        (void)scene.put(u"small.raw"_s, scene.disk().first(16 << 10));
        for (const QString &program : {u"gzip"_s, u"bzip2"_s, u"xz"_s, u"zstd"_s}) {
            scene.run(u"sh"_s, {u"-c"_s, u"$0 -c small.raw > packed"_s, program});
            const QByteArray whole = scene.content(scene.path(u"packed"_s));
            for (qsizetype at = 4; at < whole.size(); at += std::max<qsizetype>(1, whole.size() / 40)) {
                QByteArray flipped = whole;
                flipped[at] = static_cast<char>(flipped[at] ^ 4);
                const auto disk = scene.import(scene.put(u"flipped"_s, flipped));
                QVERIFY2(!disk || scene.seen(*disk) == scene.disk().first(16 << 10), qPrintable(u"%1, byte %2"_s.arg(program).arg(at)));
            }
        }
    }

    void bombsEndAtTheLimit()
    {
        const ImportScene scene;
        scene.run(u"gzip"_s, {u"-k"_s, u"disk.raw"_s});
        expectRefused(scene, scene.path(u"disk.raw.gz"_s), Kind::Untrusted, u"unpacks to more"_s, {2U << 20U, 0});
        expectRefused(scene, scene.path(u"disk.raw.gz"_s), Kind::NoRoom, u"XDG_CACHE_HOME"_s, {1ULL << 40U, 1ULL << 60U});
        const QString vmdk = scene.converted(u"vmdk"_s);
        expectRefused(scene, vmdk, Kind::Untrusted, u"more than is taken"_s, {2U << 20U, 0});
        expectRefused(scene, vmdk, Kind::NoRoom, u"converting"_s, {1ULL << 40U, 1ULL << 60U});
        scene.run(u"sh"_s, {u"-c"_s, u"gzip -c disk.raw.gz | gzip -c | gzip -c > deep"_s});
        expectRefused(scene, scene.path(u"deep"_s), Kind::Untrusted, u"too often"_s);
    }

    void otherFilesAreNotReached_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("options");
        QTest::newRow("qcow2 over a file") << u"qcow2"_s << u"backing_file=secret,backing_fmt=raw"_s;
        QTest::newRow("qcow2 over a protocol") << u"qcow2"_s << u"backing_file=json:{\"driver\":\"file\",,\"filename\":\"secret\"},backing_fmt=raw"_s;
        QTest::newRow("qcow2 with its data elsewhere") << u"qcow2"_s << u"data_file=secret,data_file_raw=on"_s;
        QTest::newRow("encrypted qcow2") << u"qcow2"_s << u"encrypt.format=luks,encrypt.key-secret=s"_s;
        QTest::newRow("VMDK over another") << u"vmdk"_s << u"backing_file=base.vmdk,backing_fmt=vmdk"_s;
    }
    void otherFilesAreNotReached()
    {
        QFETCH(QString, format);
        QFETCH(QString, options);
        const ImportScene scene;
        (void)scene.put(u"secret"_s, QByteArray(65536, 'S'));
        scene.run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"vmdk"_s, u"base.vmdk"_s, u"1M"_s});
        scene.run(
            u"qemu-img"_s, {u"create"_s, u"-qu"_s, u"--object"_s, u"secret,id=s,data=x"_s, u"-f"_s, format, u"-o"_s, options, u"evil"_s, u"1M"_s});
        expectRefused(scene, scene.path(u"evil"_s), Kind::Untrusted, u"refused"_s);
        scene.run(u"xz"_s, {u"-k"_s, u"evil"_s});
        expectRefused(scene, scene.path(u"evil.xz"_s), Kind::Untrusted, u"refused"_s);
    }

    void descriptionsOfOtherFilesAreNotTaken()
    {
        const ImportScene scene;
        for (const QString &subformat : {u"monolithicFlat"_s, u"twoGbMaxExtentSparse"_s, u"twoGbMaxExtentFlat"_s})
            expectRefused(scene, scene.converted(u"vmdk"_s, u"subformat="_s + subformat), Kind::Unsupported, u"other files"_s);
        const QByteArray text = "version=1\nCID=fffffffe\nparentCID=ffffffff\ncreateType=\"monolithicFlat\"\nRW 8 FLAT \"/etc/shadow\" 0\n";
        for (const QByteArray &before : {"# Disk DescriptorFile\n"_ba, "#\n# else\n\r\n  \n"_ba, ""_ba})
            expectRefused(scene, scene.put(u"text.vmdk"_s, (before + text).leftJustified(1024, '\n')), Kind::Unsupported, u"other files"_s);
        // One that is whole, as if its description stood alone; and one whose description names a file.
        const QString hollow = scene.converted(u"vmdk"_s);
        const QByteArray before = scene.content(hollow);
        patch(hollow, 12, QByteArray(8, '\0'));
        expectRefused(scene, hollow, Kind::Untrusted, u"no size"_s);
        (void)scene.put(u"disk-.vmdk"_s, QByteArray(before).replace("RW 6144 SPARSE", "RW 6144 FLAT \""));
        expectRefused(scene, hollow, Kind::Untrusted, u"another file"_s);
        (void)scene.put(u"disk-.vmdk"_s, QByteArray(before).replace("parentCID=ffffffff", "parentCID=fffffffe"));
        expectRefused(scene, hollow, Kind::Untrusted, u"parent"_s);
    }

    void differencesToOtherFilesAreNotTaken()
    {
        const ImportScene scene;
        const QString vhd = scene.converted(u"vpc"_s, u"force_size=on"_s);
        patch(vhd, -512 + 60, QByteArray::fromHex("00000004"));
        expectRefused(scene, vhd, Kind::Untrusted, u"parent"_s);
        const QString vdi = scene.converted(u"vdi"_s);
        patch(vdi, 76, QByteArray::fromHex("04000000"));
        expectRefused(scene, vdi, Kind::Untrusted, u"parent"_s);
        const QString vhdx = scene.converted(u"vhdx"_s);
        const QByteArray guid = QByteArray::fromHex("3767a1ca36fa434db3b633f0aa44e76b");
        const QByteArray content = scene.content(vhdx);
        const qsizetype entry = content.indexOf(guid);
        const qsizetype metadata = content.lastIndexOf("metadata", entry);
        QVERIFY(entry > 0 && metadata > 0);
        const auto offset = qFromLittleEndian<quint32>(content.constData() + entry + 16);
        patch(vhdx, metadata + offset + 4, QByteArray::fromHex("02000000"));
        expectRefused(scene, vhdx, Kind::Untrusted, u"parent"_s);
        patch(vhdx, 192 << 10, "none");
        expectRefused(scene, vhdx, Kind::Untrusted, u"tables"_s);
    }

    void archivesAreLookedAtBeforeTheyAreOpened_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("word");
        const QByteArray end(1024, '\0');
        const QByteArray block(512, 'x');
        const QByteArray file = header("disk.raw", "00000001000") + block;
        QTest::newRow("good") << file + end << Kind::Internal << QString();
        QTest::newRow("empty") << end << Kind::Untrusted << u"empty"_s;
        QTest::newRow("link") << header("disk.raw", "0", '2') + end << Kind::Unsupported << u"kind '2'"_s;
        QTest::newRow("hard link") << header("disk.raw", "0", '1') + end << Kind::Unsupported << u"kind '1'"_s;
        QTest::newRow("device") << header("disk.raw", "0", '3') + end << Kind::Unsupported << u"kind '3'"_s;
        QTest::newRow("sparse") << header("disk.raw", "00000001000", 'S') + block + end << Kind::Unsupported << u"--sparse"_s;
        QTest::newRow("twice") << file + file + end << Kind::Untrusted << u"twice"_s;
        QTest::newRow("too long") << header("disk.raw", "77777777777") + block + end << Kind::Untrusted << u"cut"_s;
        QTest::newRow("no number") << header("disk.raw", "12a45678901") + block + end << Kind::Untrusted << u"size"_s;
        QTest::newRow("larger than octal") << header("disk.raw", QByteArray("\x80\0\0\0\0\0\0\0\0\0\2\0", 12)) + block + end << Kind::Unsupported
                                           << u"8 GiB"_s;
        QTest::newRow("damaged") << QByteArray(file).replace(0, 4, "evil") + end << Kind::Untrusted << u"damaged"_s;
        QTest::newRow("cut") << file.first(700) << Kind::Untrusted << u"cut"_s;
        QTest::newRow("long name") << header("././@LongLink", "00000100000", 'L') + QByteArray(32768, 'n') + file + end << Kind::Unsupported
                                   << u"long name"_s;
        QTest::newRow("extended size") << header("x", "00000000020", 'x') + QByteArray("16 size=999999\n\0").leftJustified(512, '\0') + file + end
                                       << Kind::Unsupported << u"extended"_s;
        QTest::newRow("folder with content") << header("d", "00000001000", '5') + block + end << Kind::Untrusted << u"folder"_s;
        QByteArray many;
        for (int at = 0; at < 5000; ++at)
            many += header(QByteArray::number(at), "0");
        QTest::newRow("thousands") << many + end << Kind::Untrusted << u"thousands"_s;
    }
    void archivesAreLookedAtBeforeTheyAreOpened()
    {
        QFETCH(QByteArray, archive);
        QFETCH(Kind, kind);
        QFETCH(QString, word);
        const ImportScene scene;
        const QString file = scene.put(u"a.tar"_s, archive);
        const auto guarded = guardTar(file);
        QVERIFY2(guarded.has_value() == word.isEmpty(), qPrintable(guarded ? QString() : guarded.error().what));
        if (!guarded) {
            QCOMPARE(guarded.error().kind, kind);
            QVERIFY2(guarded.error().what.contains(word), qPrintable(guarded.error().what));
        }
    }

    /// A name is for finding a member, and nothing is written under it.
    void namesLeadNowhere()
    {
        const ImportScene scene;
        scene.run(u"tar"_s, {u"-Pcf"_s, u"a.tar"_s, u"--transform"_s, u"s,disk,../../../../tmp/trescca-evil,"_s, u"disk.raw"_s});
        const auto disk = scene.import(scene.path(u"a.tar"_s));
        QVERIFY2(disk, disk ? "" : qPrintable(disk.error().what));
        QVERIFY(disk->path.startsWith(scene.path(u"work/import-"_s)));
        QVERIFY(!QFile::exists(u"/tmp/trescca-evil.raw"_s));
    }

    void descriptorsAreNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("nothing") << QByteArray() << Kind::InvalidInput;
        QTest::newRow("no XML") << QByteArray("disk=x") << Kind::InvalidInput;
        QTest::newRow("no machine") << QByteArray("<Envelope/>") << Kind::InvalidInput;
        QTest::newRow("cut") << QByteArray("<Envelope><VirtualSystem>") << Kind::InvalidInput;
        QTest::newRow("two machines") << QByteArray("<E><VirtualSystem/><VirtualSystem/></E>") << Kind::Unsupported;
        QTest::newRow("pieces") << QByteArray("<E><File id='f' href='d' chunkSize='1'/><Disk diskId='d' fileRef='f'/><VirtualSystem/></E>")
                                << Kind::Unsupported;
        QTest::newRow("entities") << QByteArray(
            "<!DOCTYPE E [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;'>]><E><VirtualSystem>&b;</VirtualSystem></E>")
                                  << Kind::Untrusted;
        QTest::newRow("file by entity") << QByteArray(
            "<!DOCTYPE E [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><E><VirtualSystem><Name>&a;</Name></VirtualSystem></E>")
                                        << Kind::Untrusted;
        QByteArray attributes;
        for (int i = 0; i < 80'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        QTest::newRow("attributes by the thousand") << "<E" + attributes + "><VirtualSystem/></E>" << Kind::Untrusted;
    }
    void descriptorsAreNotBelieved()
    {
        QFETCH(QByteArray, text);
        QFETCH(Kind, kind);
        const auto ovf = parseOvf(text);
        QVERIFY(!ovf);
        QCOMPARE(ovf.error().kind, kind);
    }

    void absurdNumbersAreBounded()
    {
        const auto ovf = parseOvf(
            "<E><VirtualSystem id='v'><Item><ResourceType>4</ResourceType><AllocationUnits>byte * 2^99</AllocationUnits><VirtualQuantity>18446744073709551615</VirtualQuantity></Item>"
            "<Item><ResourceType>3</ResourceType><VirtualQuantity>99999999999</VirtualQuantity></Item></VirtualSystem></E>");
        QVERIFY(ovf);
        QVERIFY(ovf->memory <= 1ULL << 44U);
        QCOMPARE(ovf->vcpus, 1024);
        QCOMPARE(ovf->name, u"v"_s);
    }

    void archivesWithoutADiskSayWhatTheyHave()
    {
        const ImportScene scene;
        (void)scene.put(u"notes.txt"_s, "x");
        scene.run(u"tar"_s, {u"-cf"_s, u"a.tar"_s, u"notes.txt"_s});
        expectRefused(scene, scene.path(u"a.tar"_s), Kind::InvalidInput, u"notes.txt"_s);
        (void)scene.put(u"a.ovf"_s, "<E><File id='f' href='../disk.raw'/><Disk diskId='d' fileRef='f'/><VirtualSystem/></E>");
        (void)scene.put(u"a.img"_s, QByteArray(512, 'a'));
        (void)scene.put(u"b.img"_s, QByteArray(512, 'b'));
        scene.run(u"tar"_s, {u"-cf"_s, u"c.tar"_s, u"a.img"_s, u"b.img"_s});
        expectRefused(scene, scene.path(u"c.tar"_s), Kind::InvalidInput, u"a.img, b.img"_s);

        scene.run(u"tar"_s, {u"-cf"_s, u"b.tar"_s, u"a.ovf"_s, u"notes.txt"_s});
        expectRefused(scene, scene.path(u"b.tar"_s), Kind::InvalidInput, u"not in the archive"_s);
        expectRefused(scene, scene.put(u"text"_s, "hello\n"), Kind::InvalidInput, u"no disk image"_s);
        expectRefused(scene, scene.put(u"a.zip"_s, "PK\x03\x04 and so on"), Kind::InvalidInput, u"ZIP"_s);
    }
};

QTEST_GUILESS_MAIN(TestImportHostile)
#include "tst_importhostile.moc"
