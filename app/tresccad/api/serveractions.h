// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverview.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: POST servers/{id}/action. Of a server that is held for a move, "resume" and "trescca-release" (with
/// {"keep": bool}: kept switched off) name that move as "migration_id"; every other action is refused with 409.
class ServerActionsResource {
public:
    explicit ServerActionsResource(const ApiContext &context) : m_context(context), m_view(context) {}
    void addTo(Router &router);

private:
    struct Call {
        const ApiRequest &request;
        QString name;
        QJsonValue value;
        int minor = 1;
    };
    [[nodiscard]] Result<ApiResponse> action(const ApiRequest &request);
    /// Whether it is a forced os-stop of a server whose guest is being waited for: Nova has no way to end that waiting.
    [[nodiscard]] bool cutsShort(const Call &call, const ServerSeen &server) const;
    [[nodiscard]] Result<ApiResponse> cutShort(const Call &call, const QString &id);
    [[nodiscard]] Result<ApiResponse> perform(const Call &call, const ServerSeen &server);
    /// resume and trescca-release, of what a move holds; the answer tells how it went. Our own clients resume so without a move, too.
    [[nodiscard]] Result<ApiResponse> move(const Call &call, const ServerSeen &server);
    [[nodiscard]] Result<void> release(const Call &call, const Instance &instance);
    [[nodiscard]] Result<void> resume(const Call &call, const Instance &instance, const QString &migration);
    [[nodiscard]] Result<ApiResponse> rebuild(const Call &call, const ServerSeen &server);
    [[nodiscard]] Result<void> power(const Call &call, const ServerSeen &server);
    [[nodiscard]] Result<void> stop(const Call &call, const ServerSeen &server);
    [[nodiscard]] Result<void> reboot(const Call &call, const ServerSeen &server);
    /// An action that is done at once, with its event.
    [[nodiscard]] Result<void> now(const Call &call, const QString &id, InstanceAction action);
    [[nodiscard]] Result<ApiResponse> lock(const Call &call, const ServerSeen &server, bool locked);
    [[nodiscard]] Result<ApiResponse> consoleOutput(const Call &call, const ServerSeen &server) const;
    ApiContext m_context;
    ServerView m_view;
};

}  // namespace trescca
