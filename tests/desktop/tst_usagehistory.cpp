// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/usagehistory.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace trescca;

namespace {

constexpr std::uint64_t second = 1000000000;  // of CPU time, ns

InstanceUsage at(std::chrono::milliseconds time)
{
    InstanceUsage usage;
    usage.at = UsageHistory::Time(1h + time);
    return usage;
}

/// One that has used so many seconds of CPU time.
InstanceUsage cpuAt(std::chrono::milliseconds time, std::uint64_t spent, std::optional<int> vcpus = 1)
{
    InstanceUsage usage = at(time);
    usage.cpuTime = spent;
    usage.vcpus = vcpus;
    return usage;
}

}  // namespace

/// Curves from counters.
class TestUsageHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesAreDifferences()
    {
        UsageHistory history;
        InstanceUsage usage = at(0s);
        usage.diskRead = 1000;
        usage.diskWritten = usage.netReceived = usage.netSent = 0;
        history.add(usage);
        QVERIFY(!history.newest(Meter::Read));
        usage.at += 2s;
        usage.diskRead = 5000;
        usage.netSent = 100;
        history.add(usage);
        QCOMPARE(history.newest(Meter::Read), 2000.0);
        QCOMPARE(history.newest(Meter::Written), 0.0);
        QCOMPARE(history.newest(Meter::Received), 0.0);
        QCOMPARE(history.newest(Meter::Sent), 50.0);
        usage.at += 500ms;
        history.add(usage);
        QCOMPARE(history.newest(Meter::Read), 0.0);
        QCOMPARE(history.highest(Meter::Read), 2000.0);
        QCOMPARE(history.points().size(), 3);
    }

    void theCpuIsSharedByItsVcpus()
    {
        UsageHistory history;
        history.add(cpuAt(0s, 10 * second, 2));
        history.add(cpuAt(2s, 12 * second, 2));
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
        history.add(cpuAt(4s, 20 * second, 2));  // with what QEMU does itself
        QCOMPARE(history.newest(Meter::Cpu), 100.0);
        history.add(cpuAt(6s, 21 * second, {}));
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
        history.add(cpuAt(8s, 22 * second, 0));
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
    }

    void memoryIsAsItIsTold()
    {
        UsageHistory history;
        InstanceUsage usage = at(0s);
        usage.memoryUsed = 100;
        usage.memoryLimit = 512;
        history.add(usage);
        QCOMPARE(history.newest(Meter::Memory), 100.0);
        QCOMPARE(history.memoryLimit(), 512U);
        usage = at(2s);
        history.add(usage);
        QVERIFY(!history.newest(Meter::Memory));
        QVERIFY(history.has(Meter::Memory));
        QCOMPARE(history.memoryLimit(), 512U);
    }

    void aCounterThatBeginsAnewIsAGap()
    {
        UsageHistory history;
        history.add(cpuAt(0s, 10 * second));
        history.add(cpuAt(2s, 1 * second));
        QVERIFY(!history.newest(Meter::Cpu));
        QVERIFY(!history.has(Meter::Cpu));
        history.add(cpuAt(4s, 2 * second));
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
    }

    void aMissingValueIsAGap()
    {
        UsageHistory history;
        history.add(cpuAt(0s, 0));
        history.add(at(2s));
        QVERIFY(!history.newest(Meter::Cpu));
        history.add(cpuAt(4s, second));  // since when is not known
        QVERIFY(!history.newest(Meter::Cpu));
        history.add(cpuAt(6s, 2 * second));
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
    }

    void aClockThatStandsStillIsNoRate()
    {
        UsageHistory history;
        history.add(cpuAt(2s, 0));
        history.add(cpuAt(2s, second));
        history.add(cpuAt(1s, 2 * second));
        QCOMPARE(history.points().size(), 1);
        QVERIFY(!history.newest(Meter::Cpu));
        history.add(cpuAt(4s, second));
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
    }

    // The computer slept, or nobody looked: a mean over that time would be drawn as if it were now.
    void aLongPauseIsAGapInAllCurves()
    {
        UsageHistory history;
        InstanceUsage usage = cpuAt(0s, 0);
        usage.memoryUsed = 100;
        history.add(usage);
        usage.at += UsageHistory::longestPause + 1s;
        usage.cpuTime = 5 * second;
        history.add(usage);
        QVERIFY(!history.newest(Meter::Cpu));
        QCOMPARE(history.newest(Meter::Memory), 100.0);
        QCOMPARE(history.points().size(), 3);
        QVERIFY(!history.points()[1][Meter::Memory]);
        usage.at += UsageHistory::longestPause;
        usage.cpuTime = 10 * second;
        history.add(usage);
        QCOMPARE(history.newest(Meter::Cpu), 50.0);
    }

    void whatIsOldIsForgotten()
    {
        UsageHistory history;
        for (int i = 0; i <= 1000; ++i)
            history.add(cpuAt(std::chrono::seconds(2 * i), static_cast<std::uint64_t>(i) * second));
        QCOMPARE(history.points().size(), 61);
        QVERIFY(history.points().last().at - history.points().first().at <= UsageHistory::span);
        history.clear();
        QVERIFY(history.points().isEmpty());
        QVERIFY(!history.newest(Meter::Cpu));
        history.add(cpuAt(3000s, 0));
        QVERIFY(!history.newest(Meter::Cpu));
    }
};

QTEST_GUILESS_MAIN(TestUsageHistory)
#include "tst_usagehistory.moc"
