// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Identity v3: tokens by password, token or application credential, and what their holder may see.
class IdentityResource {
public:
    explicit IdentityResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    using Made = Result<std::pair<QByteArray, Caller>>;
    [[nodiscard]] Result<ApiResponse> login(const ApiRequest &request);
    /// See RateLimit::isNews().
    [[nodiscard]] bool isNews(const QJsonObject &auth, const ApiRequest &request) const;
    /// Of whom a password log-in is for, if that is a user.
    [[nodiscard]] QString knownName(const QJsonObject &auth, const ApiRequest &request) const;
    [[nodiscard]] ApiResponse tooMany(const QJsonObject &auth, const ApiRequest &request);
    /// Seconds that who logs in so has to wait first; 0: none.
    [[nodiscard]] int wait(const QJsonObject &auth, const ApiRequest &request) const;
    [[nodiscard]] Made byMethod(const QJsonObject &auth, const ApiRequest &request);
    [[nodiscard]] Made byToken(const QString &token, const Login &login);
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    /// Whom the token in X-Subject-Token speaks for, when that is this caller's business.
    [[nodiscard]] Result<Caller> subject(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> revoke(const ApiRequest &request);
    [[nodiscard]] QJsonObject tokenJson(const Caller &who, const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
