// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/serverfields.h"
#include "app/tresccad/http.h"
#include "core/site/site.h"

namespace trescca {

/// GET /servers/{id}/diagnostics: what a server uses, in Nova's form since microversion 2.48, else as its libvirt driver told it before. A Nova
/// tells it to administrators only unless its policy says otherwise; here it is told to whoever may see the server. Conflict for
/// one that does not run.
[[nodiscard]] Result<ApiResponse> serverDiagnostics(Site &site, const ServerSeen &server, const ApiRequest &request);

}  // namespace trescca
