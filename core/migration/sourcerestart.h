// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"
#include "core/migration/patience.h"
#include "core/site/site.h"

namespace trescca {

/// Undo of a shutdown for a move: the instance boots again at the source. One that was asked to shut down a moment ago, and still runs, is waited
/// for as long as it had been given: else it would go off behind our back. Nothing to do for one that was off before, that somebody has
/// started, or that is not there any more.
[[nodiscard]] Result<void> restartSource(MigrationLog &log, Site &source, const MovePatience &patience, const Context &context);

}  // namespace trescca
