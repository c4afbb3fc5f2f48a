// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/timeline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

qint64 endOf(const PastMove &move)
{
    qint64 end = move.record.ended.isValid() ? move.record.ended.toMSecsSinceEpoch() : move.record.created.toMSecsSinceEpoch();
    for (const StageRecord &stage : move.stages)
        end = std::max({end, static_cast<qint64>(stage.endMs), static_cast<qint64>(stage.beginMs)});
    return end;
}

/// Of an attempt whose program died nobody knows when: at the last that the move has told before it was gone on with.
qint64 endOf(const PastMove &move, const StageRecord &stage)
{
    if (stage.endMs > 0)
        return stage.endMs;
    qint64 next = 0;
    for (const StageRecord &other : move.stages)
        if (other.name == stage.name && other.attempt > stage.attempt)
            next = next == 0 ? other.beginMs : std::min<qint64>(next, other.beginMs);
    if (next == 0)
        return endOf(move);
    qint64 last = stage.beginMs;
    for (const StageRecord &other : move.stages)
        for (const qint64 time : {qint64{other.beginMs}, qint64{other.endMs}})
            if (time < next)
                last = std::max(last, time);
    return last;
}

qint64 runsAgain(const PastMove &move)
{
    qint64 end = 0;
    for (const StageRecord &stage : move.stages)
        if (stage.name == "restore"_L1 && move.arrived())
            end = std::max<qint64>(end, stage.endMs);
    return end > 0 ? end : endOf(move);
}

}  // namespace

QList<TimelineLane> timelineOf(const PastMove &move)
{
    const qint64 zero = move.record.created.toMSecsSinceEpoch();
    const auto seconds = [zero](qint64 time) { return static_cast<double>(time - zero) / 1000; };
    QList<TimelineLane> lanes;
    for (const StageRecord &stage : move.stages) {
        auto lane = std::ranges::find(lanes, stage.name, &TimelineLane::stage);
        if (lane == lanes.end()) {
            lanes.append(TimelineLane{stage.name, {}});
            lane = lanes.end() - 1;
        }
        lane->bars.append(TimelineBar{seconds(stage.beginMs), seconds(endOf(move, stage)), stage.attempt, stage.result != "ok"_L1});
    }
    if (move.has(Span::Down)) {
        const qint64 again = runsAgain(move);
        lanes.append(TimelineLane{u"down"_s, {TimelineBar{seconds(again - move.time(Span::Down)), seconds(again), 1, false}}});
    }
    return lanes;
}

}  // namespace trescca
