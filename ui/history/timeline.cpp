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
        const qint64 end = stage.endMs > 0 ? stage.endMs : endOf(move);
        lane->bars.append(TimelineBar{seconds(stage.beginMs), seconds(end), stage.attempt, stage.result != "ok"_L1});
    }
    if (move.has(Span::Down)) {
        const qint64 again = runsAgain(move);
        lanes.append(TimelineLane{u"down"_s, {TimelineBar{seconds(again - move.time(Span::Down)), seconds(again), 1, false}}});
    }
    return lanes;
}

}  // namespace trescca
