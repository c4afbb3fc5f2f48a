// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBothOutputs();
    void longOutputIsWhole();
    void tellsLastWords();
    void missingProgramIsNotFound();
    void stopKills();
    void runsWithoutAnEventLoop();
    void tellsItsOutputWhileItRuns();
    void filesHaveALimit();
    void readsWhatItIsGiven();
};

void TestProcess::givesBothOutputs()
{
    const auto output = runProcess(u"sh"_s, {u"-c"_s, u"echo out $LC_ALL; echo err >&2; cat"_s});
    QVERIFY(output);
    QCOMPARE(output->out, QByteArray("out C\n"));
    QCOMPARE(output->err, QByteArray("err\n"));
}

void TestProcess::readsWhatItIsGiven()
{
    const QByteArray much(1 << 20, 'x');  // more than a pipe holds
    const auto output = runProcess(u"cat"_s, {}, {}, {.input = much});
    QVERIFY(output);
    QCOMPARE(output->out, much);
}

void TestProcess::longOutputIsWhole()
{
    const auto output = runProcess(u"head"_s, {u"-c"_s, u"3000000"_s, u"/dev/zero"_s});
    QVERIFY(output);
    QCOMPARE(output->out.size(), 3'000'000);
}

void TestProcess::tellsLastWords()
{
    const auto output = runProcess(u"sh"_s, {u"-c"_s, u"echo first >&2; echo the reason >&2; exit 3"_s});
    QVERIFY(!output);
    QCOMPARE(output.error().what, u"sh ended with exit code 3: the reason"_s);
    QCOMPARE(output.error().detail, u"first\nthe reason"_s);
}

void TestProcess::missingProgramIsNotFound()
{
    QCOMPARE(runProcess(u"no-such-program-here"_s, {}).error().kind, Kind::NotFound);
    QCOMPARE(runProcess(u"/no/such/program"_s, {}).error().kind, Kind::NotFound);
}

void TestProcess::stopKills()
{
    std::stop_source stop;
    std::jthread stopper([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(runProcess(u"sleep"_s, {u"60"_s}, {stop.get_token(), {}}).error().kind, Kind::Cancelled);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestProcess::runsWithoutAnEventLoop()
{
    Result<ProcessOutput> output;
    std::jthread([&output] { output = runProcess(u"echo"_s, {u"thread"_s}); }).join();
    QVERIFY(output);
    QCOMPARE(output->out, QByteArray("thread\n"));
}

void TestProcess::tellsItsOutputWhileItRuns()
{
    QByteArray told;
    std::stop_source stop;
    ProcessOptions options;
    options.onOutput = [&](const QByteArray &piece) {
        told += piece;
        stop.request_stop();  // it would run on without an end
    };
    QCOMPARE(runProcess(u"sh"_s, {u"-c"_s, u"echo 1 %; exec sleep 60"_s}, {stop.get_token(), {}}, options).error().kind, Kind::Cancelled);
    QCOMPARE(told, QByteArray("1 %\n"));
}

void TestProcess::filesHaveALimit()
{
    const QTemporaryDir folder;
    ProcessOptions options;
    options.largestFile = 1U << 20U;
    const auto output = runProcess(u"dd"_s, {u"if=/dev/zero"_s, u"bs=1M"_s, u"count=8"_s, u"of="_s + folder.filePath(u"file"_s)}, {}, options);
    QVERIFY(!output);
    QVERIFY(QFileInfo(folder.filePath(u"file"_s)).size() <= 1 << 20);
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
