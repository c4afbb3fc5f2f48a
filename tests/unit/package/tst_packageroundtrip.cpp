// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/memorysink.h"
#include "core/base/process.h"
#include "tests/unit/package/samplepackage.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestPackageRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allComesBack_data();
    void allComesBack();
    void tellsWhatIsInIt();
    void progressReachesTheTotal();
    void stopEndsReading();
    void otherToolsOpenIt();
    void memberByMemberUnzipGivesZstd();

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"package.zip"_s); }
};

void TestPackageRoundTrip::allComesBack_data()
{
    constexpr qsizetype frame = 4 << 20;
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("variety");
    QTest::addColumn<qsizetype>("piece");
    QTest::newRow("empty") << qsizetype(0) << 1 << qsizetype(100);
    QTest::newRow("one byte") << qsizetype(1) << 256 << qsizetype(100);
    QTest::newRow("just below a frame") << frame - 1 << 256 << qsizetype(100'000);
    QTest::newRow("one frame") << frame << 4 << qsizetype(1 << 20);
    QTest::newRow("just above a frame") << frame + 1 << 256 << frame;
    QTest::newRow("many frames, random") << 9 * frame + 12345 << 256 << qsizetype(777'777);
    QTest::newRow("many frames, dull") << 15 * frame << 1 << 2 * frame;
}

void TestPackageRoundTrip::allComesBack()
{
    QFETCH(qsizetype, size);
    QFETCH(int, variety);
    QFETCH(qsizetype, piece);
    test::SampleContent content;
    content.disk = test::someBytes(size, 11, variety);
    content.snapshot = test::someBytes(size, 12, variety);
    MemorySink sink;
    QVERIFY(test::writeSample(content, sink, {}, static_cast<std::size_t>(piece)));
    QVERIFY(test::putFile(path(), sink.bytes()));
    const auto reader = PackageReader::open(path());
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    QCOMPARE((*reader)->manifest().toJson(), test::sampleManifest().toJson());
    QCOMPARE((*reader)->domainXml().value_or("failed"), content.xml);
    QVERIFY(test::extracted(**reader, u"disk"_s).value_or("failed") == content.disk);
    QVERIFY(test::extracted(**reader, u"snapshot"_s).value_or("failed") == content.snapshot);
    QCOMPARE(test::extracted(**reader, u"kernel"_s).value_or("failed"), content.kernel);
    QCOMPARE(test::extracted(**reader, u"nvram"_s).value_or("failed"), content.nvram);
    const auto findings = (*reader)->verify({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 0);
}

void TestPackageRoundTrip::tellsWhatIsInIt()
{
    const test::SampleContent content;
    QVERIFY(test::putFile(path(), test::samplePackage()));
    const auto reader = PackageReader::open(path());
    QVERIFY(reader);
    QVERIFY(!(*reader)->isReferenceForm());
    QStringList names;
    for (const PackageMember &member : (*reader)->members()) {
        names << member.name;
        if (member.logical == u"snapshot"_s) {
            QCOMPARE(member.plainSize, static_cast<std::uint64_t>(content.snapshot.size()));
            Digest digest;
            digest.add(bytesOf(content.snapshot));
            QCOMPARE(member.digest, digest.hex());
        }
    }
    QCOMPARE(names.join(u' '), u"manifest.json libvirt.xml kernel nvram snapshot.zst disk.zst digests.json"_s);
    QVERIFY((*reader)->has(u"disk"_s));
    QVERIFY(!(*reader)->has(u"ramdisk"_s));
    QCOMPARE(test::extracted(**reader, u"ramdisk"_s).error().kind, Kind::NotFound);
    QCOMPARE(PackageReader::open(m_folder.filePath(u"none"_s)).error().kind, Kind::NotFound);
    QCOMPARE(PackageReader::open(m_folder.path()).error().kind, Kind::InvalidInput);
}

void TestPackageRoundTrip::progressReachesTheTotal()
{
    test::SampleContent content;
    content.snapshot = test::someBytes(20 << 20, 3, 8);
    QVERIFY(test::putFile(path(), test::samplePackage(content)));
    const auto reader = PackageReader::open(path());
    QVERIFY(reader);
    Progress last;
    Context context;
    context.progress = [&last](const Progress &progress) { last = progress; };
    QVERIFY(test::extracted(**reader, u"snapshot"_s, context));
    QCOMPARE(last.stage, u"test"_s);
    QCOMPARE(last.done, 20U << 20U);
    QCOMPARE(last.total, 20U << 20U);
}

void TestPackageRoundTrip::stopEndsReading()
{
    QVERIFY(test::putFile(path(), test::samplePackage()));
    const auto reader = PackageReader::open(path());
    QVERIFY(reader);
    std::stop_source stop;
    stop.request_stop();
    const Context context{stop.get_token(), {}};
    QCOMPARE(test::extracted(**reader, u"snapshot"_s, context).error().kind, Kind::Cancelled);
    QCOMPARE(test::extracted(**reader, u"kernel"_s, context).error().kind, Kind::Cancelled);
    QCOMPARE((*reader)->verify(context).error().kind, Kind::Cancelled);
    MemorySink sink;
    QCOMPARE(test::writeSample({}, sink, context).error().kind, Kind::Cancelled);
}

void TestPackageRoundTrip::otherToolsOpenIt()
{
    QVERIFY(test::putFile(path(), test::samplePackage()));
    int tried = 0;
    if (!QStandardPaths::findExecutable(u"unzip"_s).isEmpty()) {
        ++tried;
        const auto tested = runProcess(u"unzip"_s, {u"-t"_s, path()});
        QVERIFY2(tested, qPrintable(tested ? QString() : tested.error().detail));
        QVERIFY(tested->out.contains("No errors detected"));
    }
    if (!QStandardPaths::findExecutable(u"python3"_s).isEmpty()) {
        ++tried;
        const auto tested = runProcess(u"python3"_s,
            {u"-c"_s,
                u"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\n"
                "print(z.namelist()[0], z.namelist()[-1])"_s,
                path()});
        QVERIFY2(tested, qPrintable(tested ? QString() : tested.error().detail));
        QCOMPARE(tested->out, QByteArray("manifest.json digests.json\n"));
    }
    if (tried == 0)
        QSKIP("neither unzip nor python3 is installed");
}

void TestPackageRoundTrip::memberByMemberUnzipGivesZstd()
{
    if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty() || QStandardPaths::findExecutable(u"zstd"_s).isEmpty())
        QSKIP("unzip or zstd is not installed");
    test::SampleContent content;
    content.snapshot = test::someBytes(9 << 20, 3, 8);
    content.disk.clear();
    QVERIFY(test::putFile(path(), test::samplePackage(content)));
    QVERIFY(runProcess(u"unzip"_s, {u"-o"_s, u"-d"_s, m_folder.filePath(u"out"_s), path()}));
    const auto snapshot = runProcess(u"zstd"_s, {u"-d"_s, u"-c"_s, m_folder.filePath(u"out/snapshot.zst"_s)});
    QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().detail));
    QVERIFY(snapshot->out == content.snapshot);
    const auto disk = runProcess(u"zstd"_s, {u"-d"_s, u"-c"_s, m_folder.filePath(u"out/disk.zst"_s)});
    QVERIFY2(disk, qPrintable(disk ? QString() : disk.error().detail));
    QCOMPARE(disk->out, QByteArray());
}

QTEST_GUILESS_MAIN(TestPackageRoundTrip)
#include "tst_packageroundtrip.moc"
