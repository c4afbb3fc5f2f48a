// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverfields.h"

namespace trescca {

/// Images of servers: the actions createImage and createBackup.
class ServerImages {
public:
    explicit ServerImages(const ApiContext &context) : m_context(context) {}
    /// Starts to copy the server's disk into a new image and answers with it. `asked` is the action's argument: with a "backup_type" only
    /// the youngest "rotation" images of that type and server stay, this one included. `minor` is the request's microversion.
    [[nodiscard]] Result<ApiResponse> create(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request, int minor);

private:
    [[nodiscard]] Result<Image> newImage(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request);
    ApiContext m_context;
};

}  // namespace trescca
