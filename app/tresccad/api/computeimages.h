// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1, below 2.36 (metadata: below 2.39): the images as Nova told them before clients asked Glance itself.
class ComputeImagesResource {
public:
    explicit ComputeImagesResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request, bool detail) const;
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> setMetadata(const ApiRequest &request, bool replace);
    [[nodiscard]] Result<ApiResponse> item(const ApiRequest &request);
    [[nodiscard]] Result<Image> find(const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
