// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/soughtmove.h"

namespace trescca {

QString SoughtMove::in(const QList<PastMove> &moves) const
{
    const MigrationRecord *found = nullptr;
    for (const PastMove &move : moves) {
        const MigrationRecord &record = move.record;
        if (!id.isEmpty() ? record.id == id : record.instanceId == instanceId && record.source == source && record.created >= since)
            found = !found || record.created < found->created ? &record : found;
    }
    return found ? found->id : QString();
}

}  // namespace trescca
