// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "core/base/error.h"
#include "core/model/instance.h"

namespace trescca {

/// The header in which a request names the move that it acts for, e.g. when it deletes what the move holds. OpenStack's own
/// services do not know it and pass it over.
inline constexpr auto migrationHeader = "x-trescca-migration";

/// Conflict, with what to do, of a server whose lock keeps this caller out: administrators pass it.
[[nodiscard]] Result<void> checkUnlocked(const QString &name, bool locked, const Caller &who);

/// Conflict, telling the move and the ways out of it, when `instance` is held for a move and `migration` is not that one: its
/// destination may be about to run it. Likewise when another site of the host holds it, which its fault tells.
[[nodiscard]] Result<void> checkHeldFor(const Instance &instance, const QString &migration);

}  // namespace trescca
