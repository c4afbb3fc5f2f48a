// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/byterange.h"
#include "app/tresccad/router.h"

namespace trescca {

/// The bytes of images: upload, staging, download with ranges and conditions.
class ImageFilesResource {
public:
    explicit ImageFilesResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> upload(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> stage(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> download(const ApiRequest &request) const;
    [[nodiscard]] ApiResponse content(const Image &image, const ApiRequest &request) const;
    /// `response` with that of the image, or what refuses it.
    [[nodiscard]] ApiResponse ofRange(const ByteRange &range, const Image &image, ApiResponse response, const ApiRequest &request) const;
    /// The queued image that a body is for; what speaks against taking it, before a byte of it is read.
    [[nodiscard]] Result<Image> receiver(const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
