// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastmove.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

PastMove::PastMove(MigrationRecord migration, QList<StageRecord> attempts)
    : record(std::move(migration)), stages(std::move(attempts)), m_begun(record.created.isValid() ? record.created.toMSecsSinceEpoch() : 0)
{
    const qint64 whole = record.ended.isValid() ? std::max<qint64>(0, record.created.msecsTo(record.ended)) : -1;
    m_times = {timeOf(u"save"_s), timeOf(u"transfer"_s), timeOf(u"restore"_s), whole, std::max<qint64>(-1, record.downtimeMs)};
}

qint64 PastMove::timeOf(const QString &name) const
{
    qint64 begin = 0;
    qint64 end = 0;
    for (const StageRecord &stage : stages) {
        if (stage.name != name || stage.endMs == 0)
            continue;
        begin = begin == 0 ? stage.beginMs : std::min<qint64>(begin, stage.beginMs);
        end = std::max<qint64>(end, stage.endMs);
    }
    return end == 0 ? -1 : end - begin;
}

}  // namespace trescca
