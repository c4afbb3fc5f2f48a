// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/moveforecast.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr std::uint64_t megabyte = 1'000'000;

MigrationPlan planOf(std::uint64_t megabytes, const QString &source = u"laptop"_s, const QString &destination = u"factory"_s)
{
    MigrationPlan plan;
    plan.request.source = source;
    plan.request.destination = destination;
    plan.instance.id = u"new"_s;
    plan.memoryBytes = megabytes * megabyte;
    return plan;
}

/// 10 ms of saving, 20 of sending, 5 of restoring for each megabyte of memory, which is packed to a tenth; a pause of 30.
MeasuredMove moveOf(std::uint64_t megabytes, const QString &source = u"laptop"_s, const QString &destination = u"factory"_s)
{
    MeasuredMove move;
    const auto size = static_cast<std::int64_t>(megabytes);
    MigrationRecord &record = move.record;
    record.source = source;
    record.destination = destination;
    record.instanceId = u"other"_s;
    record.state = MigrationState::Done;
    record.created = QDateTime({2026, 11, 20}, {10, 0}, QTimeZone::UTC);
    record.ended = record.created.addMSecs(40 * size);
    record.bytesMemory = megabytes * megabyte;
    record.packageBytes = record.bytesMemory / 10;
    record.downtimeMs = 30 * size;
    move.stages = {{u"save"_s, 1, 1000, 1000 + 10 * size, 0, u"ok"_s}, {u"transfer"_s, 1, 1000, 1000 + 20 * size, 0, u"ok"_s},
        {u"restore"_s, 1, 5000, 5000 + 5 * size, 0, u"ok"_s}};
    return move;
}

}  // namespace

/// A forecast says what moves of the same kind took, scaled to this one's size, and nothing where there were none.
class TestMoveForecast final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutMovesThereIsNone() { QVERIFY(!forecastMove(planOf(100), {})); }

    /// What devices may add at most is more than a small guest has memory.
    void theDevicesBoundIsNoMemory()
    {
        MigrationPlan plan = planOf(900);
        plan.instance.memory = 100 * megabyte;
        QCOMPARE(forecastMove(plan, {moveOf(100)})->packageBytes, 10 * megabyte);
        plan.memoryBytes = 50 * megabyte;  // it cannot fill all of it
        QCOMPARE(forecastMove(plan, {moveOf(100)})->packageBytes, 5 * megabyte);
    }

    void timesGrowWithTheSize()
    {
        const auto forecast = forecastMove(planOf(200), {moveOf(100)});
        QVERIFY(forecast);
        QCOMPARE(forecast->saveMs, 2000);
        QCOMPARE(forecast->transferMs, 4000);
        QCOMPARE(forecast->restoreMs, 1000);
        QCOMPARE(forecast->wholeMs, 8000);
        QCOMPARE(forecast->downMs, 6000);
        QCOMPARE(forecast->packageBytes, 20 * megabyte);
        QCOMPARE(forecast->moves, 1);
        QVERIFY(forecast->samePair && !forecast->sameInstance);
    }

    void oneThatTookLongCountsForLittle()
    {
        MeasuredMove slow = moveOf(100);
        slow.stages[1].endMs += 1'000'000;
        const auto forecast = forecastMove(planOf(100), {moveOf(100), slow, moveOf(100)});
        QCOMPARE(forecast->transferMs, 2000);
        QCOMPARE(forecast->moves, 3);
    }

    void theSamePairCountsBeforeOthers()
    {
        MeasuredMove other = moveOf(100, u"laptop"_s, u"attic"_s);
        other.stages[0].endMs += 5000;
        QCOMPARE(forecastMove(planOf(100), {other, moveOf(100)})->saveMs, 1000);
        const auto fallback = forecastMove(planOf(100), {other});
        QCOMPARE(fallback->saveMs, 6000);
        QVERIFY(!fallback->samePair);
        // The way back is another way.
        QVERIFY(!forecastMove(planOf(100), {moveOf(100, u"factory"_s, u"laptop"_s)})->samePair);
        QVERIFY(!forecastMove(planOf(100), {moveOf(100, u"attic"_s, u"cellar"_s)}));
    }

    void whatSaysNothingIsLeftOut()
    {
        MeasuredMove failed = moveOf(100);
        failed.record.state = MigrationState::RolledBack;
        MeasuredMove cut = moveOf(100);
        cut.stages.append({u"restore"_s, 2, 9000, 9900, 0, u"ok"_s});
        MeasuredMove broken = moveOf(100);
        broken.stages[1].result = u"unreachable"_s;
        MeasuredMove unmeasured = moveOf(100);
        unmeasured.record.downtimeMs = -1;
        MeasuredMove empty = moveOf(100);
        empty.record.bytesMemory = 0;
        for (const MeasuredMove &move : {failed, cut, broken, unmeasured, empty, moveOf(1), moveOf(5000)})
            QVERIFY(!forecastMove(planOf(100), {move}));
    }

    /// One that was as fast as the link without it.
    void aLimitThatDidNotBindCounts()
    {
        MeasuredMove limited = moveOf(100);  // 10 MB in 2 s
        limited.record.options = {{u"bytes_per_second"_s, 50e6}};
        QCOMPARE(forecastMove(planOf(100), {limited})->transferMs, 2000);
        limited.record.options = {{u"bytes_per_second"_s, 5e6}};
        QVERIFY(!forecastMove(planOf(100), {limited}));
        limited.record.options = {{u"rate_changed"_s, true}};
        QVERIFY(!forecastMove(planOf(100), {limited}));
        limited.record.options = {{u"shared_bytes_per_second"_s, 5e6}};
        QVERIFY(!forecastMove(planOf(100), {limited}));
    }

    void theNearestInSizeCount()
    {
        QList<MeasuredMove> past;
        for (int i = 0; i < 9; ++i)
            past.append(moveOf(100));
        for (int i = 0; i < 20; ++i) {
            past.prepend(moveOf(20));
            past.first().stages[0].endMs += 4000;
        }
        const auto forecast = forecastMove(planOf(100), past);
        QCOMPARE(forecast->moves, 9);
        QCOMPARE(forecast->saveMs, 1000);
    }

    void itsOwnSizeIsKnownFromAnEarlierMove()
    {
        MeasuredMove own = moveOf(50, u"attic"_s, u"laptop"_s);
        own.record.destinationInstance = u"new"_s;
        const auto forecast = forecastMove(planOf(400), {own, moveOf(100)});
        QVERIFY(forecast->sameInstance);
        QCOMPARE(forecast->saveMs, 500);
        // It cannot have more than it has now.
        QCOMPARE(forecastMove(planOf(20), {own, moveOf(100)})->saveMs, 200);
    }

    void aLimitMakesItLonger()
    {
        MigrationPlan plan = planOf(100);
        plan.request.options.bytesPerSecond = megabyte;  // 10 MB are to be sent: 10 s instead of 2
        const auto forecast = forecastMove(plan, {moveOf(100)});
        QCOMPARE(forecast->transferMs, 10'000);
        QCOMPARE(forecast->downMs, 11'000);
        QCOMPARE(forecast->wholeMs, 12'000);
        QCOMPARE(forecast->saveMs, 1000);
    }

    void aMoveUnderAnotherLimitSaysNothing()
    {
        MeasuredMove limited = moveOf(100);
        limited.record.options[u"bytes_per_second"] = 1e6;
        QVERIFY(!forecastMove(planOf(100), {limited}));
        MigrationPlan plan = planOf(100);
        plan.request.options.bytesPerSecond = 500'000;
        QVERIFY(!forecastMove(plan, {limited}));
        plan.request.options.bytesPerSecond = megabyte;
        QVERIFY(forecastMove(plan, {limited}));
    }

    void basesAreNoPartOfIt()
    {
        MeasuredMove withBase = moveOf(100);
        withBase.record.ended = withBase.record.ended.addMSecs(7000);
        withBase.stages.prepend({u"base"_s, 1, 0, 7000, 0, u"ok"_s});
        MigrationPlan plan = planOf(100);
        plan.bases = {{u"b"_s, 100 * megabyte, true}};
        QCOMPARE(forecastMove(plan, {withBase})->wholeMs, 4000);
        plan.bases[0].present = false;
        const auto forecast = forecastMove(plan, {withBase});
        QCOMPARE(forecast->wholeMs, -1);
        QCOMPARE(forecast->downMs, 3000);
    }
};

QTEST_APPLESS_MAIN(TestMoveForecast)
#include "tst_moveforecast.moc"
