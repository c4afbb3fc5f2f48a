// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/site.h"

namespace trescca {

/// What the user's roles ("role") and the quotas of images ("quota") at both sites say to a plan: a refusal where it surely fails. How
/// small a package gets is known when it is packed, so a quota below its upper bound is a warning. `streams`: the source stores nothing.
void checkStores(MigrationPlan &plan, bool streams, StoreLimits source, const StoreLimits &destination);

/// Finds what lacks on the source's disk, where `free` bytes are left. The saved memory stays there until the move has ended, and the package
/// too where it does not stream. Zeros and what compresses take less: Warning, unless there is as good as nothing left.
void checkSourceRoom(MigrationPlan &plan, bool streams, std::optional<std::uint64_t> free);

}  // namespace trescca
