// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationrecord.h"
#include "core/site/site.h"

namespace trescca {

/// Has the record remember what places its sites are.
void notePlaces(MigrationRecord &record, const Site &source, const Site &destination);
/// Conflict where a site's settings lead to another place since: what the move holds, or has brought, would not be seen there, and be taken for gone.
[[nodiscard]] Result<void> checkPlaces(const MigrationRecord &record, const Site &source, const Site &destination);

}  // namespace trescca
