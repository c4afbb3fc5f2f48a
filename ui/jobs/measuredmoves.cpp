// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/measuredmoves.h"

#include "core/store/history.h"

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

}  // namespace trescca
