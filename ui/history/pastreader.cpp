// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastreader.h"

namespace trescca {

Result<QList<PastMove>> readPast(const History &history)
{
    auto records = history.migrations();
    if (!records)
        return fail(records);
    const auto stages = history.stages();
    if (!stages)
        return fail(stages);
    QList<PastMove> moves;
    moves.reserve(records->size());
    for (MigrationRecord &record : *records) {
        const auto attempts = stages->value(record.id);
        moves.append(PastMove(std::move(record), attempts));
    }
    return moves;
}

}  // namespace trescca
