// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/site.h"

namespace trescca {

/// Asks both sites everything that can be known before a move; changes nothing. Fails only when a site does not
/// answer or the instance is not there; what speaks against the move is in the plan's findings.
[[nodiscard]] Result<MigrationPlan> makePlan(Site &source, Site &destination, const MigrationRequest &request, const Context &context);

/// The first blocker as an error, for callers that want to go on only with a possible plan.
[[nodiscard]] Result<void> requirePossible(const MigrationPlan &plan);

}  // namespace trescca
