// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Image v2: the projects that an image is shared with. A host has one project, so members see nothing more; they are kept and told.
class ImageMembersResource {
public:
    explicit ImageMembersResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<Image> sharedImage(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> add(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);
    ApiContext m_context;
};

}  // namespace trescca
