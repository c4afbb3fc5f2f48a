// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverfields.h"

namespace trescca {

/// Finds servers as the API tells them: instances of the site with what users said of them, and those that are being made.
class ServerView {
public:
    explicit ServerView(const ApiContext &context) : m_context(context) {}
    /// All, the youngest first; those that were deleted lately too, if asked for.
    [[nodiscard]] Result<QList<ServerSeen>> all(bool withDeleted = false) const;
    [[nodiscard]] Result<ServerSeen> find(const QString &id) const;
    /// The server that a request's {id} means, which may be done something to: Conflict while it is locked (for all but admins), being
    /// saved, or being worked on.
    [[nodiscard]] Result<ServerSeen> findFree(const ApiRequest &request, const QString &action) const;
    /// The id of the instance that a restore made under a provisional id; any other id as it is.
    [[nodiscard]] QString instanceId(const QString &id) const;
    /// The job that makes this server, when it has not made it.
    [[nodiscard]] std::optional<JobView> making(const QString &id) const;

private:
    [[nodiscard]] QString rebuildFault(const ServerSeen &server, InstanceState now) const;
    [[nodiscard]] ServerSeen seen(Instance instance) const;
    [[nodiscard]] ServerSeen seen(const JobView &job) const;
    ApiContext m_context;
};

}  // namespace trescca
