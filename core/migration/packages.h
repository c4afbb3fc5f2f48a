// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/model/migrationrecord.h"
#include "core/site/site.h"

namespace trescca {

/// Removes a migration's packages from its source or destination: those that the record names, and those that bear its id
/// (what a crash kept from being written down), and what a cut copy of its disk has left at the source. `spared` stays. Tries all; fails with the
/// first error. Safe to repeat.
[[nodiscard]] Result<void> removePackages(const MigrationRecord &record, Site &site, const Context &context, const QString &spared = {});

/// The same at a move's end, where they cost room and not safety: fails only with what may pass (the site does not answer, or
/// knows the password no more, the package is in use); what will never work is logged.
[[nodiscard]] Result<void> tidyPackages(const MigrationRecord &record, Site &site, const Context &context, const QString &spared = {});

/// Removes the disk image that a move without memory has made its instance of, at the move's end. Where the site keeps it as long as
/// that instance builds on it, or never lets it go, it stays: it costs room and not safety. Fails with what passes.
[[nodiscard]] Result<void> tidyDiskImage(const MigrationRecord &record, Site &destination, const Context &context);

}  // namespace trescca
