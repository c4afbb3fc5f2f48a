// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverfields.h"

namespace trescca {

/// Images of servers: the createImage action.
class ServerImages {
public:
    explicit ServerImages(const ApiContext &context) : m_context(context) {}
    /// Starts to copy the server's disk into a new image and answers with it. `minor` is the request's microversion.
    [[nodiscard]] Result<ApiResponse> create(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request, int minor);

private:
    [[nodiscard]] Result<Image> newImage(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request);
    ApiContext m_context;
};

}  // namespace trescca
