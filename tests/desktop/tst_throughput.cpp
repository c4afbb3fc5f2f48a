// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/throughput.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QString sending = u"transfer"_s;

double bytesOf(const QList<Throughput::Stretch> &stretches)
{
    double all = 0;
    for (const Throughput::Stretch &stretch : stretches)
        all += stretch.rate * static_cast<double>(stretch.end - stretch.begin) / 1000;
    return all;
}

bool hasNoGaps(const QList<Throughput::Stretch> &stretches)
{
    for (qsizetype i = 1; i < stretches.size(); ++i)
        if (stretches[i].begin != stretches[i - 1].end)
            return false;
    return true;
}

}  // namespace

/// The rate of a job over its time, by a clock that is moved by hand.
class TestThroughput final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStretchHasItsRate()
    {
        Throughput throughput;
        QVERIFY(throughput.stretches(1000).isEmpty());
        throughput.add({sending, 0, 0}, 1000);
        throughput.add({sending, 1'000'000, 0}, 2000);
        throughput.add({sending, 1'500'000, 0}, 3000);
        const auto stretches = throughput.stretches(3000);
        QCOMPARE(stretches.size(), 2);
        QCOMPARE(stretches[0].begin, 1000);
        QCOMPARE(stretches[0].end, 2000);
        QCOMPARE(stretches[0].rate, 1'000'000.0);
        QCOMPARE(stretches[1].rate, 500'000.0);
        QCOMPARE(throughput.bytes(), 1'500'000U);
    }

    void otherStagesSendNothing()
    {
        Throughput throughput;
        throughput.add({u"save"_s, 5, 10}, 100);
        throughput.add({u"restore"_s, 5, 10}, 900);
        QVERIFY(throughput.isEmpty());
    }

    void whatStandsStillComesToNothing()
    {
        Throughput throughput;
        throughput.add({sending, 0, 0}, 0);
        throughput.add({sending, 1000, 0}, 1000);
        const auto stretches = throughput.stretches(9000);
        QCOMPARE(stretches.last().rate, 0.0);
        QCOMPARE(stretches.last().end, 9000);
        QCOMPARE(stretches.first().rate, 1000.0);
    }

    /// Base images, then the package; several base images, one by one.
    void anotherImageIsAddedToTheFirst()
    {
        Throughput throughput;
        throughput.add({sending, 0, 500}, 0);
        throughput.add({sending, 500, 500}, 1000);
        throughput.add({sending, 100, 300}, 2000);
        throughput.add({u"upload"_s, 50, 80}, 3000);
        QCOMPARE(throughput.bytes(), 650U);
        QCOMPARE(throughput.stretches(3000).at(1).rate, 100.0);
    }

    void whatComesOftenIsTakenTogether()
    {
        Throughput throughput;
        for (qint64 time = 0; time <= 1010; time += 10)
            throughput.add({sending, static_cast<std::uint64_t>(time) * 100, 0}, time);
        QVERIFY(throughput.size() < 8);
        const auto stretches = throughput.stretches(1010);
        QVERIFY(hasNoGaps(stretches));
        for (const auto &stretch : stretches)
            QCOMPARE(stretch.rate, 100'000.0);
        QCOMPARE(stretches.last().end, 1010);
    }

    void aLongMoveIsThinnedOut()
    {
        Throughput throughput;
        constexpr qint64 day = 24LL * 3600 * 1000;
        std::uint64_t sent = 0;
        for (qint64 time = 0; time <= day; time += 500) {
            sent += time % 60'000 == 0 ? 900 : 100;
            throughput.add({sending, sent, 0}, time);
            QVERIFY(throughput.size() <= Throughput::mostSamples);
        }
        QVERIFY(throughput.size() > Throughput::mostSamples / 4);
        const auto stretches = throughput.stretches(day);
        QVERIFY(hasNoGaps(stretches));
        QCOMPARE(stretches.first().begin, 0);
        QCOMPARE(stretches.last().end, day);
        QVERIFY(std::abs(bytesOf(stretches) - static_cast<double>(sent)) < 1000);
        QCOMPARE(throughput.bytes(), sent);
    }
};

QTEST_APPLESS_MAIN(TestThroughput)
#include "tst_throughput.moc"
