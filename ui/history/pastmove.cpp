// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastmove.h"

#include "core/migration/stagetime.h"

#include <algorithm>

namespace trescca {

PastMove::PastMove(MigrationRecord migration, QList<StageRecord> attempts)
    : record(std::move(migration)),
      stages(std::move(attempts)),
      m_begun(record.created.isValid() ? record.created.toMSecsSinceEpoch() : 0),
      m_interrupted(wasResumed(stages))
{
    const qint64 whole = record.ended.isValid() ? std::max<qint64>(0, record.created.msecsTo(record.ended)) : -1;
    m_times = {
        stageTime(stages, u"save"), stageTime(stages, u"transfer"), stageTime(stages, u"restore"), whole, std::max<qint64>(-1, record.downtimeMs)};
}

}  // namespace trescca
