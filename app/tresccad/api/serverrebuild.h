// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverview.h"

namespace trescca {

/// Compute v2.1: the action "rebuild". The answer comes at once; the server is REBUILD, then what it was before.
class ServerRebuild {
public:
    explicit ServerRebuild(const ApiContext &context) : m_context(context), m_view(context) {}
    /// `asked` is sound by the action's schema, nobody works on the server.
    [[nodiscard]] Result<ApiResponse> begin(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request);

private:
    [[nodiscard]] Result<RebuildRequest> rebuildRequest(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request) const;
    [[nodiscard]] Result<void> useKey(RebuildRequest &rebuild, const QString &name, const QString &userId) const;
    [[nodiscard]] Result<ImageStore::Hold> hold(const RebuildRequest &rebuild, const ServerSeen &server) const;
    [[nodiscard]] Result<ApiResponse> answer(const QJsonObject &asked, const QString &id, const ApiRequest &request) const;
    ApiContext m_context;
    ServerView m_view;
};

}  // namespace trescca
