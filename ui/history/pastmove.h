// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationrecord.h"

#include <QList>

#include <algorithm>

namespace trescca {

/// A migration of the past with its times.
struct PastMove {
    MigrationRecord record;
    QList<StageRecord> stages;

    /// From the first begin to the last end of all tries of a stage, ms; 0 when it never ended.
    [[nodiscard]] qint64 stageTime(const QString &name) const
    {
        qint64 begin = 0;
        qint64 end = 0;
        for (const StageRecord &stage : stages) {
            if (stage.name != name || stage.endMs == 0)
                continue;
            begin = begin == 0 ? stage.beginMs : std::min<qint64>(begin, stage.beginMs);
            end = std::max<qint64>(end, stage.endMs);
        }
        return end - begin;
    }
    /// Δm: wall clock of it all, ms.
    [[nodiscard]] qint64 wholeTime() const { return record.ended.isValid() ? record.created.msecsTo(record.ended) : 0; }
};

}  // namespace trescca
