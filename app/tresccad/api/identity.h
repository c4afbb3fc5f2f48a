// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Identity v3: tokens by password or token, catalog, projects.
class IdentityResource {
public:
    explicit IdentityResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> login(const ApiRequest &request);
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> byPassword(const Login &login, const QString &method, bool elsewhere);
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> byToken(const QString &token, const Login &login);
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    /// Whom the token in X-Subject-Token speaks for, when that is this caller's business.
    [[nodiscard]] Result<Caller> subject(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> revoke(const ApiRequest &request);
    [[nodiscard]] QJsonObject tokenJson(const Caller &who, const QString &method, const ApiRequest &request) const;
    [[nodiscard]] QJsonArray catalog(const QString &origin) const;
    [[nodiscard]] QJsonObject projectJson() const;
    ApiContext m_context;
};

}  // namespace trescca
