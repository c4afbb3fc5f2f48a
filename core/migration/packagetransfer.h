// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"
#include "core/site/site.h"

namespace trescca {

/// Sends the base images that the destination lacks, while the instance still runs. Safe to repeat: what arrived is
/// found by its digest.
[[nodiscard]] Result<void> sendBases(MigrationLog &log, Site &source, Site &destination, const QStringList &digests, const Context &context);

/// Saves the instance and brings its package to the destination, as an active image whose id is in the record. Where
/// the source streams, both happen at once and no second copy of the package is made. `bases`: digests of those it needs.
[[nodiscard]] Result<void> saveAndTransfer(MigrationLog &log, Site &source, Site &destination, const QStringList &bases, const Context &context);

}  // namespace trescca
