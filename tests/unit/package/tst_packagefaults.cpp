// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorysink.h"
#include "core/base/pipe.h"
#include "tests/support/failsink.h"
#include "tests/unit/package/samplepackage.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestPackageFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullDiskAnywhereIsNoRoom();
    void fullDiskWhileUnpackingIsNoRoom();
    void lostSourceIsToldAndPoisons();
    void brokenPromisesAreDefects();
    void growthBeyondTheManifestIsRefused();
    void abandonedArchivesAreNotWhole();
    void blockedReaderDoesNotHoldUpAStop();

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"package.zip"_s); }
};

void TestPackageFaults::fullDiskAnywhereIsNoRoom()
{
    test::SampleContent content;
    content.disk = test::someBytes(6 << 20, 5);
    const auto whole = static_cast<std::uint64_t>(test::samplePackage(content).size());
    // Manifest and digests carry no times, so every run writes the same number of bytes.
    for (std::uint64_t limit = 0; limit < whole; limit += 1 + whole / 37) {
        test::FailSink sink(limit);
        const auto written = test::writeSample(content, sink);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::NoRoom);
        QCOMPARE(written.error().what, u"The test's disk is full."_s);
    }
    test::FailSink sink(whole);
    QVERIFY(test::writeSample(content, sink));
    test::FailSink almost(whole - 1);
    QCOMPARE(test::writeSample(content, almost).error().kind, Kind::NoRoom);
}

void TestPackageFaults::fullDiskWhileUnpackingIsNoRoom()
{
    test::SampleContent content;
    content.disk = test::someBytes(17 << 20, 5, 16);
    QVERIFY(test::putFile(path(), test::samplePackage(content)));
    const auto reader = PackageReader::open(path());
    QVERIFY(reader);
    for (std::uint64_t limit = 0; limit < (17U << 20U); limit += 3'000'001) {
        test::FailSink sink(limit);
        const auto done = (*reader)->extract(u"disk"_s, sink, {}, u"restore"_s);
        QCOMPARE(done.error().what, u"The test's disk is full."_s);
    }
    test::FailSink none(10);
    QCOMPARE((*reader)->extract(u"kernel"_s, none, {}, u"restore"_s).error().kind, Kind::NoRoom);
}

void TestPackageFaults::lostSourceIsToldAndPoisons()
{
    MemorySink sink;
    const auto writer = PackageWriter::begin(sink, test::sampleManifest());
    QVERIFY(writer);
    test::FailSource lost(9 << 20);
    QCOMPARE((*writer)->addCompressed(u"snapshot"_s, lost, {}, u"save"_s).error().kind, Kind::Unreachable);
    QCOMPARE((*writer)->addPlain(u"libvirt.xml"_s, "<domain/>").error().kind, Kind::Unreachable);
    QCOMPARE((*writer)->finish().error().kind, Kind::Unreachable);
}

void TestPackageFaults::brokenPromisesAreDefects()
{
    MemorySink sink;
    const auto writer = PackageWriter::begin(sink, test::sampleManifest());
    QVERIFY(writer);
    QVERIFY((*writer)->addPlain(u"libvirt.xml"_s, "<domain/>"));
    const auto early = (*writer)->finish();
    QCOMPARE(early.error().kind, Kind::Internal);
    const auto other = PackageWriter::begin(sink, test::sampleManifest());
    QVERIFY(other);
    QCOMPARE((*other)->addPlain(u"ramdisk"_s, "not promised").error().kind, Kind::Internal);
    Manifest bad = test::sampleManifest();
    bad.name = u"a/b"_s;
    QVERIFY(!PackageWriter::begin(sink, bad));
}

void TestPackageFaults::growthBeyondTheManifestIsRefused()
{
    MemorySink sink;
    Manifest manifest = test::sampleManifest();
    manifest.snapshotLimit = 1000;
    const auto writer = PackageWriter::begin(sink, manifest);
    QVERIFY(writer);
    MemorySource source(test::someBytes(1001, 1));
    QCOMPARE((*writer)->addCompressed(u"snapshot"_s, source, {}, u"save"_s).error().kind, Kind::Conflict);
}

void TestPackageFaults::abandonedArchivesAreNotWhole()
{
    MemorySink sink;
    {
        const auto writer = PackageWriter::begin(sink, test::sampleManifest());
        QVERIFY(writer);
        QVERIFY((*writer)->addPlain(u"libvirt.xml"_s, "<domain/>"));
    }
    QVERIFY(!sink.bytes().contains("PK\x05\x06"));
    QVERIFY(test::putFile(path(), sink.bytes()));
    QCOMPARE(PackageReader::open(path()).error().kind, Kind::InvalidInput);
}

void TestPackageFaults::blockedReaderDoesNotHoldUpAStop()
{
    // A save that waits for bytes: the stop request ends its pipe, and the writer returns.
    Pipe pipe;
    std::stop_source stop;
    const std::stop_callback onStop(stop.get_token(), [&pipe] { pipe.abort({Kind::Cancelled, u"stopped"_s, {}}); });
    MemorySink sink;
    const auto writer = PackageWriter::begin(sink, test::sampleManifest());
    QVERIFY(writer);
    QVERIFY(pipe.write(bytesOf("some bytes")));
    std::jthread stopper([&stop] { stop.request_stop(); });
    QCOMPARE((*writer)->addCompressed(u"snapshot"_s, pipe, {stop.get_token(), {}}, u"save"_s).error().kind, Kind::Cancelled);
}

QTEST_APPLESS_MAIN(TestPackageFaults)
#include "tst_packagefaults.moc"
