// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QStringList>

class QSqlDatabase;

namespace trescca {

/// Step n, a list of statements, leads from version n to n + 1. A step that was released is never changed, a new one is added.
using Schema = QList<QStringList>;

[[nodiscard]] const Schema &journalSchema();

/// Brings a database to the newest version of the schema, step by step from the number in user_version, in one transaction.
/// Unsupported when its number is higher than ours. `path` is for the sentence.
[[nodiscard]] Result<void> updateSchema(QSqlDatabase &database, const Schema &schema, const QString &path);

}  // namespace trescca
