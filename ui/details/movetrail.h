// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationrecord.h"

#include <QList>

namespace trescca {

/// The moves of the past that an instance went through, also under the ids that it had at other sites. `records`: the newest first, and so is
/// what is returned.
[[nodiscard]] QList<MigrationRecord> trailOf(const QString &instanceId, const QList<MigrationRecord> &records);

}  // namespace trescca
