// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// The bytes of images: upload, download with ranges, import by download from another server.
class ImageFilesResource {
public:
    explicit ImageFilesResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> upload(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> download(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> import(const ApiRequest &request);
    ApiContext m_context;
};

}  // namespace trescca
