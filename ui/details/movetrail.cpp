// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/movetrail.h"

#include <QSet>

namespace trescca {

QList<MigrationRecord> trailOf(const QString &instanceId, const QList<MigrationRecord> &records)
{
    QSet<QString> ids{instanceId};
    QList<MigrationRecord> trail;
    for (const MigrationRecord &record : records) {
        if (!ids.contains(record.instanceId) && !ids.contains(record.destinationInstance))
            continue;
        trail.append(record);
        ids.insert(record.instanceId);  // what brought it there before
    }
    return trail;
}

}  // namespace trescca
