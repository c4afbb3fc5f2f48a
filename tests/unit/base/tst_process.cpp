// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <QElapsedTimer>
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
};

void TestProcess::givesBothOutputs()
{
    const auto output = runProcess(u"sh"_s, {u"-c"_s, u"echo out $LC_ALL; echo err >&2; cat"_s});
    QVERIFY(output);
    QCOMPARE(output->out, QByteArray("out C\n"));
    QCOMPARE(output->err, QByteArray("err\n"));
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

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
