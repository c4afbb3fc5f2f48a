// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverview.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: what hangs on a server: addresses, interfaces, events (instance actions), consoles, diagnostics; and what a cloud without
/// volumes and security groups answers for those.
class ServerPartsResource {
public:
    explicit ServerPartsResource(const ApiContext &context) : m_context(context), m_view(context) {}
    void addTo(Router &router);

private:
    using Tell = std::function<Result<ApiResponse>(const ServerSeen &, const ApiRequest &)>;
    /// A GET route below a server, of these microversions; 0: to the newest.
    void addPart(Router &router, const QString &path, const Tell &tell, int since = 1, int until = 0);
    void addAbsent(Router &router);
    [[nodiscard]] Result<ApiResponse> events(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> event(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> remoteConsole(const ApiRequest &request) const;
    /// The note of a server, of a removed one too; NotFound when there never was one.
    [[nodiscard]] Result<ServerNote> noteOf(const ApiRequest &request) const;
    ApiContext m_context;
    ServerView m_view;
};

}  // namespace trescca
