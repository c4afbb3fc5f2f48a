// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/site.h"

namespace trescca {

/// makePlan() of a move without memory: what the guest's processor, machine and memory would need for a restore does not matter, as it boots anew;
/// that it does is the first thing told. See DiskRun.
[[nodiscard]] Result<MigrationPlan> makeDiskPlan(Site &source, Site &destination, const MigrationRequest &request, const Context &context);

}  // namespace trescca
