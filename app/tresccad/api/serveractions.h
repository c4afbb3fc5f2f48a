// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: POST servers/{id}/action. Of a server that is held for a move, "resume" and "trescca-release" (with
/// {"keep": bool}: kept switched off) name that move as "migration_id"; every other action is refused with 409.
class ServerActionsResource {
public:
    explicit ServerActionsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> action(const ApiRequest &request);
    [[nodiscard]] Result<void> perform(const QString &id, const QString &action, const QJsonValue &value);
    ApiContext m_context;
};

}  // namespace trescca
