// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/serverview.h"

namespace trescca {

enum class DeletedServers { None, Among, Only };
/// Whether a list's query asks for deleted servers: all see them among what has changed since a time, administrators by themselves
/// too. Forbidden when another asks for the latter.
[[nodiscard]] Result<DeletedServers> deletedAskedFor(const ApiRequest &request);

/// Keeps the servers that a list's query asks for and puts them in its order. InvalidInput for a value that makes no sense,
/// Forbidden for what only an administrator may ask.
[[nodiscard]] Result<void> filterServers(QList<ServerSeen> &servers, const ApiRequest &request);

}  // namespace trescca
