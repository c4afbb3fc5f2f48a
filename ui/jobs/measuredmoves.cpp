// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/measuredmoves.h"

#include "core/store/history.h"

#include <algorithm>

namespace trescca {

QList<MeasuredMove> measuredMoves(const History *history)
{
    constexpr int recent = 200;
    const auto records = history ? history->migrations({.limit = recent}) : fail(Kind::NotFound, {});
    const auto stages = records ? history->stages() : fail(records);
    QList<MeasuredMove> past;
    if (!stages)
        return past;
    for (const MigrationRecord &record : *records)
        past.append({record, stages->value(record.id)});
    return past;
}

std::optional<MoveForecast> forecastHere(const Services &services, MigrationPlan plan, const QList<MeasuredMove> &past)
{
    std::uint64_t &limit = plan.request.options.bytesPerSecond;
    if (isLimited(services.throttle))
        limit = limit > 0 ? std::min(limit, services.throttle->rate()) : services.throttle->rate();
    return forecastMove(plan, past);
}

}  // namespace trescca
