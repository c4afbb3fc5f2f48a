// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/memorysink.h"
#include "core/base/pipe.h"
#include "tests/support/failsink.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace trescca;
using namespace Qt::StringLiterals;

namespace {

QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

}  // namespace

class TestStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sinkIsOnlyThereWhenFinished();
    void sinkIsGoneWhenAbandoned();
    void sinkReplacesWhatAKilledProcessLeft();
    void sinkSaysWhyItCannotWrite();
    void sparseFilesKeepTheirContent_data();
    void sparseFilesKeepTheirContent();
    void zerosTakeNoRoom();
    void sourceReadsItsStretch();
    void copyStopsAndReports();
    void pipeKeepsOrderAndBound();
    void pipePassesErrorsBothWays();
    void digestsAreThoseOfTheStandard();
    void errnoBecomesKind();

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
};

void TestStreams::sinkIsOnlyThereWhenFinished()
{
    auto sink = FileSink::create(path(u"whole"_s));
    QVERIFY(sink);
    QVERIFY((*sink)->write(bytesOf("abc")));
    QVERIFY(!QFile::exists(path(u"whole"_s)));
    QVERIFY((*sink)->finish());
    QCOMPARE(contentOf(path(u"whole"_s)), QByteArray("abc"));
    QVERIFY(!QFile::exists(path(u"whole.part"_s)));
    struct stat facts{};
    QCOMPARE(::stat(QFile::encodeName(path(u"whole"_s)).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777U, 0600U);
    QCOMPARE((*sink)->write(bytesOf("d")).error().kind, Kind::Internal);
}

void TestStreams::sinkIsGoneWhenAbandoned()
{
    {
        auto sink = FileSink::create(path(u"half"_s));
        QVERIFY(sink);
        QVERIFY((*sink)->write(bytesOf("abc")));
        QVERIFY(QFile::exists(path(u"half.part"_s)));
    }
    QVERIFY(!QFile::exists(path(u"half.part"_s)));
    QVERIFY(!QFile::exists(path(u"half"_s)));
}

void TestStreams::sinkReplacesWhatAKilledProcessLeft()
{
    QFile victim(path(u"victim"_s));
    QVERIFY(victim.open(QIODevice::WriteOnly));
    victim.write("precious");
    victim.close();
    QVERIFY(QFile::link(path(u"victim"_s), path(u"again.part"_s)));
    auto sink = FileSink::create(path(u"again"_s));
    QVERIFY(sink);
    QVERIFY((*sink)->write(bytesOf("new")));
    QVERIFY((*sink)->finish());
    QCOMPARE(contentOf(path(u"again"_s)), QByteArray("new"));
    QCOMPARE(contentOf(path(u"victim"_s)), QByteArray("precious"));
}

void TestStreams::sinkSaysWhyItCannotWrite()
{
    QCOMPARE(FileSink::create(path(u"no/such/folder"_s)).error().kind, Kind::NotFound);
    QCOMPARE(FileSource::open(path(u"nothing"_s)).error().kind, Kind::NotFound);
    QCOMPARE(FileSource::open(m_folder.path()).error().kind, Kind::InvalidInput);
}

void TestStreams::sparseFilesKeepTheirContent_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStreams::sparseFilesKeepTheirContent()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray expected;
    auto sink = FileSink::create(path(u"sparse"_s), true);
    QVERIFY(sink);
    for (int piece = 0; piece < 30; ++piece) {
        const auto size = static_cast<qsizetype>(random.bounded(20'000));
        const QByteArray bytes = random.bounded(2) != 0 ? QByteArray(size, '\0') : randomBytes(size, seed);
        expected += bytes;
        QVERIFY((*sink)->write(bytesOf(bytes)));
    }
    QVERIFY((*sink)->finish());
    QCOMPARE(contentOf(path(u"sparse"_s)), expected);
}

void TestStreams::zerosTakeNoRoom()
{
    auto sink = FileSink::create(path(u"zeros"_s), true);
    QVERIFY(sink);
    QVERIFY((*sink)->write(bytesOf(QByteArray(8 << 20, '\0'))));
    QVERIFY((*sink)->finish());
    struct stat facts{};
    QCOMPARE(::stat(QFile::encodeName(path(u"zeros"_s)).constData(), &facts), 0);
    QCOMPARE(facts.st_size, 8 << 20);
    QVERIFY(facts.st_blocks < 64);
}

void TestStreams::sourceReadsItsStretch()
{
    auto sink = FileSink::create(path(u"letters"_s));
    QVERIFY(sink);
    QVERIFY((*sink)->write(bytesOf("abcdefghij")));
    QVERIFY((*sink)->finish());
    auto source = FileSource::open(path(u"letters"_s), 3, 4);
    QVERIFY(source);
    QCOMPARE((*source)->size(), 10U);
    MemorySink read;
    QCOMPARE(copyAll(**source, read, {}, u"test"_s).value_or(0), 4U);
    QCOMPARE(read.bytes(), QByteArray("defg"));
}

void TestStreams::copyStopsAndReports()
{
    const QByteArray bytes = randomBytes(3 << 20, 5);
    MemorySource source(bytes, 1000);
    MemorySink sink;
    Progress last;
    Context context;
    context.progress = [&last](const Progress &progress) { last = progress; };
    QCOMPARE(copyAll(source, sink, context, u"transfer"_s, 3 << 20).value_or(0), 3U << 20U);
    QCOMPARE(sink.bytes(), bytes);
    QCOMPARE(last.done, 3U << 20U);
    QCOMPARE(last.stage, u"transfer"_s);
    MemorySource again(bytes);
    test::FailSink full(2 << 20);
    QCOMPARE(copyAll(again, full, {}, u"transfer"_s).error().kind, Kind::NoRoom);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(copyAll(again, sink, {stop.get_token(), {}}, u"transfer"_s).error().kind, Kind::Cancelled);
}

void TestStreams::pipeKeepsOrderAndBound()
{
    const QByteArray bytes = randomBytes(2 << 20, 9);
    Pipe pipe(10'000);
    std::jthread writer([&] {
        MemorySource source(bytes, 33'333);
        if (copyAll(source, pipe, {}, u"test"_s))
            (void)pipe.finish();
    });
    MemorySink sink;
    QCOMPARE(copyAll(pipe, sink, {}, u"test"_s).value_or(0), 2U << 20U);
    QCOMPARE(sink.bytes(), bytes);
    QCOMPARE(pipe.write(bytesOf("late")).error().kind, Kind::Internal);
}

void TestStreams::pipePassesErrorsBothWays()
{
    Pipe pipe(4);
    std::jthread reader([&] { pipe.abort({Kind::Unreachable, u"gone"_s, {}}); });
    QCOMPARE(pipe.write(bytesOf("more than fits")).error().kind, Kind::Unreachable);
    std::array<std::byte, 4> buffer{};
    QCOMPARE(pipe.read(buffer).error().what, u"gone"_s);
    QCOMPARE(pipe.finish().error().kind, Kind::Unreachable);
}

void TestStreams::digestsAreThoseOfTheStandard()
{
    Digest sha;
    sha.add(bytesOf("abc"));
    QCOMPARE(sha.hex(), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    Digest md5(DigestKind::Md5);
    md5.add(bytesOf("abc"));
    QCOMPARE(md5.hex(), u"900150983cd24fb0d6963f7d28e17f72"_s);
    QCOMPARE(newId().size(), 36);
    QVERIFY(newId() != newId());
}

void TestStreams::errnoBecomesKind()
{
    errno = ENOSPC;
    const auto full = failErrno(u"x"_s).error();
    QCOMPARE(full.kind, Kind::NoRoom);
    QVERIFY(full.what.startsWith(u"x: "_s));
    errno = EACCES;
    QCOMPARE(failErrno(u"x"_s).error().kind, Kind::Forbidden);
    QCOMPARE(full.in(u"y"_s).what, u"y: "_s + full.what);
    QCOMPARE(kindName(Kind::NotFound), u"not_found"_s);
}

QTEST_APPLESS_MAIN(TestStreams)
#include "tst_streams.moc"
