// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Identity v3: the project, users, domain, roles and regions as far as their holder may see them. What only an administrator
/// of a cloud does over the API (making users, ...) is refused: here `tresccad user` does it.
class DirectoryResource {
public:
    explicit DirectoryResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    void addProjects(Router &router);
    void addUsers(Router &router);
    void addDomains(Router &router);
    void addAdminLists(Router &router);
    void addServices(Router &router);
    [[nodiscard]] Result<ApiResponse> projects(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> project(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> user(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> changePassword(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> users(const ApiRequest &request) const;
    [[nodiscard]] QJsonObject userJson(const User &user, const QString &origin) const;
    [[nodiscard]] QJsonObject projectJson(const QString &origin) const;
    ApiContext m_context;
};

/// {"NAME": [...], "links": {"self", "next", "previous"}}: how Identity answers lists.
[[nodiscard]] ApiResponse identityList(const QString &name, const QJsonArray &items, const ApiRequest &request);
/// Forbidden unless `{user}` of the path is the caller's own id, or the caller is an administrator.
[[nodiscard]] Result<void> checkOwnUser(const ApiRequest &request);

}  // namespace trescca
