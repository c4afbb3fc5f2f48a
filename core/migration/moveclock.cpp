// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/moveclock.h"

#include <QDateTime>

#include <algorithm>

namespace trescca {

MoveClock::MoveClock(const Journal &journal, const MigrationRecord &record) : m_start(QDateTime::currentMSecsSinceEpoch())
{
    if (record.created.isValid())
        m_start = std::max<std::int64_t>(m_start, record.created.toMSecsSinceEpoch());
    for (const JournalEntry &entry : journal.entries(record.id).value_or(QList<JournalEntry>()))
        m_start = std::max(m_start, entry.timeMs);
    for (const StageRecord &stage : journal.stages(record.id).value_or(QList<StageRecord>()))
        m_start = std::max({m_start, stage.beginMs, stage.endMs});
}

}  // namespace trescca
