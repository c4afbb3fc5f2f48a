// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Image v2: records, tags, schemas. The bytes are ImageFilesResource's.
class ImagesResource {
public:
    explicit ImagesResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> create(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> patch(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> tag(const ApiRequest &request, bool set);
    ApiContext m_context;
};

}  // namespace trescca
