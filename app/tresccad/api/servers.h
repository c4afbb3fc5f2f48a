// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverview.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: list, show, change and delete servers, and those that are being made.
/// DELETE of a server that is held for a move, or was brought by one, is refused with 409 unless the request names that move, by its whole id, in the
/// header X-Trescca-Migration; a request that names a move deletes nothing but what is held for it, or
/// brought by it and not committed yet. DELETE of the metadata trescca_migration, naming that move, commits:
/// then it is anybody's to delete or move on. Without naming it, it is taken out of the move's hands, which GET /trescca/moves/{id} tells from then
/// on.
class ServersResource {
public:
    explicit ServersResource(const ApiContext &context) : m_context(context), m_view(context) {}
    void addTo(Router &router);
    /// Deletes the server that the request's {id} means, one that is being made too.
    [[nodiscard]] Result<ApiResponse> remove(const ApiRequest &request);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request, bool detail) const;
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> update(const ApiRequest &request);
    [[nodiscard]] Result<void> removeInstance(const QString &id, const ApiRequest &request);
    void giveUpCopies(const QString &id);
    [[nodiscard]] Result<ApiResponse> adopt(const ApiRequest &request);
    /// DELETE /trescca/moves/{id}: nothing is saved for that move any more, however late its request comes.
    [[nodiscard]] Result<ApiResponse> endMove(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> showMove(const ApiRequest &request);
    ApiContext m_context;
    ServerView m_view;
};

}  // namespace trescca
