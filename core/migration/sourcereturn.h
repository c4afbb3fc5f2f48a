// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"
#include "core/site/site.h"

namespace trescca {

/// Lets the instance run on at the source. First nothing more of this move can suspend it there: a save that was asked of a cloud and
/// given up may be late on its way. Then the only way is back, and the journal says so before the source is asked. At a local
/// site no call outlives this program. Nothing to do where others hold or ended it meanwhile, and where the user may change
/// nothing: then no save was begun for the user either, if the instance runs and nothing is at work on it.
[[nodiscard]] Result<void> returnSource(MigrationLog &log, Site &source, const Context &context);

}  // namespace trescca
