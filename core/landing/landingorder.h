// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landing/landinghosts.h"

namespace trescca {

/// Makes a guest host and adds it to the sites of `configFile`, both under the request's name; its password is made here, and kept beside that file.
/// Conflict where a site has that name. On failure nothing of it is left, but for a host that runs and only could not be added: the error says so.
[[nodiscard]] Result<LandingHost> addGuestHost(const LandingHosts &hosts, const QString &configFile, LandingRequest request, const Context &context);

}  // namespace trescca
