// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/computeapi.h"
#include "core/site/site.h"

namespace trescca {

/// Fills in what the project's quota leaves (GET /limits).
[[nodiscard]] Result<void> readLimits(ComputeApi &compute, SiteFacts &facts, const Context &context);

}  // namespace trescca
