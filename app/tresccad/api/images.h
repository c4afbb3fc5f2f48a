// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/imagefields.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Image v2: records and tags. The bytes are ImageFilesResource's.
class ImagesResource {
public:
    explicit ImagesResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> create(const ApiRequest &request);
    [[nodiscard]] Result<Image> specOf(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> patch(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> tag(const ApiRequest &request, bool set);
    [[nodiscard]] Result<ApiResponse> activate(const ApiRequest &request, bool active);
    ApiContext m_context;
};

/// What is going on with an image of the store.
[[nodiscard]] ImageActivity activityOf(const ApiContext &context, const QString &imageId);
/// The image that a request's {id} means, or Glance's words for that there is none.
[[nodiscard]] Result<Image> findImage(const ApiContext &context, const ApiRequest &request);

}  // namespace trescca
