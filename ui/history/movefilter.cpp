// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/movefilter.h"

namespace trescca {

bool MoveFilter::matches(const PastMove &move) const
{
    const MigrationRecord &record = move.record;
    if (result && record.state != *result)
        return false;
    if (!site.isEmpty() && record.source != site && record.destination != site)
        return false;
    if ((from.isValid() && record.created < from) || (until.isValid() && record.created >= until))
        return false;
    return record.instanceName.contains(name, Qt::CaseInsensitive) || record.destinationName.contains(name, Qt::CaseInsensitive);
}

bool MoveFilter::isEmpty() const { return *this == MoveFilter{}; }

void setPeriod(MoveFilter &filter, Period period, const QDateTime &now, const QDate &first, const QDate &last)
{
    filter.from = filter.until = {};
    switch (period) {
    case Period::All: return;
    case Period::Today: filter.from = now.date().startOfDay(); return;
    case Period::Week: filter.from = now.addDays(-7); return;
    case Period::Month: filter.from = now.addDays(-30); return;
    case Period::Dates:
        filter.from = first.startOfDay();
        filter.until = last.addDays(1).startOfDay();
        return;
    }
}

}  // namespace trescca
