// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverview.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: POST servers. The answer comes at once; the server is BUILD, then ACTIVE or ERROR.
class ServerCreateResource {
public:
    explicit ServerCreateResource(const ApiContext &context) : m_context(context), m_view(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> create(const ApiRequest &request);
    [[nodiscard]] Result<SpawnRequest> spawnRequest(const QJsonObject &server, const QString &userId) const;
    [[nodiscard]] Result<void> useFlavor(SpawnRequest &spawn, const QJsonObject &server, const Image &image) const;
    [[nodiscard]] Result<void> useNetwork(SpawnRequest &spawn, const QJsonValue &networks) const;
    /// A name for the hypervisor: plain, and nobody else's.
    [[nodiscard]] Result<QString> domainName(const QString &name, const QString &id) const;
    [[nodiscard]] Result<void> start(SpawnRequest spawn, const QJsonObject &server, const QString &reservation, const ApiRequest &request);
    ApiContext m_context;
    ServerView m_view;
};

}  // namespace trescca
