// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/migrationrecord.h"

#include <QHash>
#include <QList>
#include <QVariant>

class QSqlDatabase;

namespace trescca::migrationrows {

/// Adds the record, owned by this process.
[[nodiscard]] Result<void> insert(QSqlDatabase &database, const MigrationRecord &record);
/// Makes this process the owner of the migration, which is Running then.
[[nodiscard]] Result<void> takeOver(QSqlDatabase &database, const QString &id);
/// Writes all but id, created and the owner; NotFound when there is no such row.
[[nodiscard]] Result<void> update(QSqlDatabase &database, const MigrationRecord &record);
/// `condition`: what follows FROM migrations, with ? for the values.
[[nodiscard]] Result<QList<MigrationRecord>> select(QSqlDatabase &database, const QString &condition, const QList<QVariant> &values = {});
[[nodiscard]] Result<QList<StageRecord>> stages(QSqlDatabase &database, const QString &migrationId);
/// Of all migrations, by their ids.
[[nodiscard]] Result<QHash<QString, QList<StageRecord>>> stages(QSqlDatabase &database);
/// By id or unique prefix: NotFound, Ambiguous.
[[nodiscard]] Result<MigrationRecord> byPrefix(QSqlDatabase &database, const QString &idOrPrefix);

}  // namespace trescca::migrationrows
