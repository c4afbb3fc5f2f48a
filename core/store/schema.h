// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

class QSqlDatabase;

namespace trescca {

/// Brings a database to this version's schema, step by step from the number in user_version, in one transaction.
/// Unsupported when its number is higher than ours. `path` is for the sentence.
[[nodiscard]] Result<void> updateSchema(QSqlDatabase &database, const QString &path);

}  // namespace trescca
