// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Identity v3: a user's application credentials and their access rules. The secret is told once, when one is made.
class ApplicationCredentialsResource {
public:
    explicit ApplicationCredentialsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> create(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> rules(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> showRule(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> removeRule(const ApiRequest &request);
    [[nodiscard]] QList<AppCredential> ownOf(const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
