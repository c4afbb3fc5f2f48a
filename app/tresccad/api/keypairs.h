// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: the caller's own key pairs, of SSH. The private half of a key that is made here is told once and not kept.
class KeyPairsResource {
public:
    explicit KeyPairsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> create(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);
    ApiContext m_context;
};

}  // namespace trescca
