// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/directory.h"

#include "app/tresccad/api/catalog.h"
#include "app/tresccad/errormap.h"
#include "core/base/jsonschema.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const JsonSchema &passwordSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["user"], "additionalProperties": false, "properties": {
        "user": {"type": "object", "required": ["original_password", "password"], "additionalProperties": false, "properties": {
            "original_password": {"type": "string"}, "password": {"type": "string"}}}}})");
    return schema;
}

std::unexpected<Error> notAllowed()
{
    return fail(
        Kind::Forbidden, u"You are not authorized to perform the requested action. Users and roles are managed with `tresccad user` at the host."_s);
}

Result<ApiResponse> refuseDirectory(const ApiRequest &) { return notAllowed(); }

QJsonObject selfLink(const QString &href) { return {{u"self"_s, href}}; }

QJsonObject domainJson(const QString &origin)
{
    QJsonObject domain = defaultDomain();
    domain.insert(u"enabled"_s, true);
    domain.insert(u"description"_s, u"The default domain"_s);
    domain.insert(u"tags"_s, QJsonArray());
    domain.insert(u"options"_s, QJsonObject());
    domain.insert(u"links"_s, selfLink(origin + "/v3/domains/default"_L1));
    return domain;
}

QJsonObject roleJson(const QString &role, const QString &origin)
{
    return {{u"id"_s, roleId(role)}, {u"name"_s, role}, {u"domain_id"_s, QJsonValue::Null}, {u"description"_s, QJsonValue::Null},
        {u"options"_s, QJsonObject()}, {u"links"_s, selfLink(origin + "/v3/roles/"_L1 + roleId(role))}};
}

/// Has what the query asks for.
bool isAsked(const QJsonObject &one, const ApiRequest &request)
{
    const auto fits = [&](const QString &key) { return !one.contains(key) || one[key].toVariant().toString() == request.query.value(key); };
    return std::all_of(request.query.keyBegin(), request.query.keyEnd(), fits);
}

/// Which role implies which, each the one behind it, as in a new Keystone.
QJsonArray inferences(const QString &origin)
{
    QJsonArray told;
    for (qsizetype i = 0; i + 1 < allRoles().size(); ++i)
        told << QJsonObject{{u"prior_role"_s, roleJson(allRoles()[i], origin)}, {u"implies"_s, QJsonArray{roleJson(allRoles()[i + 1], origin)}}};
    return told;
}

/// What administrators alone see.
void addForAdmins(Router &router, const QString &path, const ApiHandler &list)
{
    router.add("GET"_ba, u"/v3/"_s + path, Access::Token,
        [list](const ApiRequest &request) -> Result<ApiResponse> { return request.who.isAdmin() ? list(request) : notAllowed(); });
}

}  // namespace

ApiResponse identityList(const QString &name, const QJsonArray &items, const ApiRequest &request)
{
    const QJsonObject links{{u"self"_s, request.origin + request.path}, {u"next"_s, QJsonValue::Null}, {u"previous"_s, QJsonValue::Null}};
    return jsonResponse({{name, items}, {u"links"_s, links}});
}

Result<void> checkOwnUser(const ApiRequest &request)
{
    if (request.params[u"user"_s] != request.who.userId && !request.who.isAdmin())
        return notAllowed();
    return {};
}

void DirectoryResource::addTo(Router &router)
{
    addProjects(router);
    addUsers(router);
    addDomains(router);
    addAdminLists(router);
    addServices(router);
    for (const QString &kind : {u"projects"_s, u"users"_s, u"domains"_s, u"roles"_s, u"groups"_s, u"services"_s, u"endpoints"_s, u"policies"_s,
             u"role_assignments"_s, u"regions"_s}) {
        for (const QByteArray &method : {"GET"_ba, "POST"_ba})
            router.add(method, u"/v3/"_s + kind, Access::Token, refuseDirectory);
        for (const QByteArray &method : {"GET"_ba, "PATCH"_ba, "DELETE"_ba})
            router.add(method, u"/v3/%1/{id}"_s.arg(kind), Access::Token, refuseDirectory);
    }
    for (const QString &kind : {u"limits"_s, u"registered_limits"_s})
        router.add("GET"_ba, u"/v3/"_s + kind, Access::Token, [kind](const ApiRequest &request) { return identityList(kind, {}, request); });
}

void DirectoryResource::addProjects(Router &router)
{
    const auto own = [this](const ApiRequest &request) -> Result<ApiResponse> {
        return identityList(u"projects"_s, {projectJson(request.origin)}, request);
    };
    router.add("GET"_ba, u"/v3/auth/projects"_s, Access::Token, own);
    router.add("GET"_ba, u"/v3/projects"_s, Access::Token, [this](const ApiRequest &request) { return projects(request); });
    router.add("GET"_ba, u"/v3/projects/{id}"_s, Access::Token, [this](const ApiRequest &request) { return project(request); });
    router.add("GET"_ba, u"/v3/projects/{id}/tags"_s, Access::Token, [this](const ApiRequest &request) {
        return project(request).transform([](const ApiResponse &) { return jsonResponse({{u"tags"_s, QJsonArray()}}); });
    });
    router.add("GET"_ba, u"/v3/users/{user}/projects"_s, Access::Token,
        [own](const ApiRequest &request) { return checkOwnUser(request).and_then([&] { return own(request); }); });
}

void DirectoryResource::addUsers(Router &router)
{
    router.add("GET"_ba, u"/v3/users/{user}"_s, Access::Token, [this](const ApiRequest &request) { return user(request); });
    router.add(
        "POST"_ba, u"/v3/users/{user}/password"_s, Access::Token, [this](const ApiRequest &request) { return changePassword(request); },
        Work::Hashing);
    router.add("GET"_ba, u"/v3/users/{user}/groups"_s, Access::Token, [](const ApiRequest &request) -> Result<ApiResponse> {
        return checkOwnUser(request).transform([&] { return identityList(u"groups"_s, {}, request); });
    });
}

void DirectoryResource::addDomains(Router &router)
{
    for (const QString &kind : {u"domains"_s, u"system"_s})
        router.add("GET"_ba, u"/v3/auth/"_s + kind, Access::Token, [kind](const ApiRequest &request) { return identityList(kind, {}, request); });
    router.add("GET"_ba, u"/v3/domains/default"_s, Access::Token,
        [](const ApiRequest &request) -> Result<ApiResponse> { return jsonResponse({{u"domain"_s, domainJson(request.origin)}}); });
    const auto region = [this](const QString &origin) {
        const QString id = m_context.settings.region;
        return QJsonObject{{u"id"_s, id}, {u"description"_s, QString()}, {u"parent_region_id"_s, QJsonValue::Null},
            {u"links"_s, selfLink(origin + "/v3/regions/"_L1 + id)}};
    };
    router.add("GET"_ba, u"/v3/regions"_s, Access::Token,
        [region](const ApiRequest &request) { return identityList(u"regions"_s, {region(request.origin)}, request); });
    router.add("GET"_ba, u"/v3/regions/{id}"_s, Access::Token, [this, region](const ApiRequest &request) -> Result<ApiResponse> {
        if (request.params[u"id"_s] != m_context.settings.region)
            return fail(Kind::NotFound, u"Could not find region: %1."_s.arg(request.params[u"id"_s]));
        return jsonResponse({{u"region"_s, region(request.origin)}});
    });
}

void DirectoryResource::addAdminLists(Router &router)
{
    addForAdmins(router, u"users"_s, [this](const ApiRequest &request) { return users(request); });
    addForAdmins(router, u"domains"_s,
        [](const ApiRequest &request) -> Result<ApiResponse> { return identityList(u"domains"_s, {domainJson(request.origin)}, request); });
    addForAdmins(router, u"roles"_s, [](const ApiRequest &request) -> Result<ApiResponse> {
        QJsonArray told;
        for (const QString &role : allRoles()) {
            if (request.query.value(u"name"_s, role) == role)
                told << roleJson(role, request.origin);
        }
        return identityList(u"roles"_s, told, request);
    });
    addForAdmins(router, u"roles/{id}"_s, [](const ApiRequest &request) -> Result<ApiResponse> {
        for (const QString &role : allRoles()) {
            if (roleId(role) == request.params[u"id"_s])
                return jsonResponse({{u"role"_s, roleJson(role, request.origin)}});
        }
        return fail(Kind::NotFound, u"Could not find role: %1."_s.arg(request.params[u"id"_s]));
    });
    addForAdmins(router, u"role_inferences"_s,
        [](const ApiRequest &request) -> Result<ApiResponse> { return identityList(u"role_inferences"_s, inferences(request.origin), request); });
}

void DirectoryResource::addServices(Router &router)
{
    for (const bool endpoints : {false, true}) {
        const QString kind = endpoints ? u"endpoints"_s : u"services"_s;
        const auto all = [this, endpoints](const ApiRequest &request) { return servicesOf(request.origin, m_context.settings.region, endpoints); };
        addForAdmins(router, kind, [kind, all](const ApiRequest &request) -> Result<ApiResponse> {
            QJsonArray told;
            for (const QJsonValue &one : all(request)) {
                if (isAsked(one.toObject(), request))
                    told << one;
            }
            return identityList(kind, told, request);
        });
        addForAdmins(router, kind + "/{id}"_L1, [kind, all](const ApiRequest &request) -> Result<ApiResponse> {
            for (const QJsonValue &one : all(request)) {
                if (one[u"id"_s] == request.params[u"id"_s])
                    return jsonResponse({{kind.chopped(1), one}});
            }
            return fail(Kind::NotFound, u"Could not find %1: %2."_s.arg(kind.chopped(1), request.params[u"id"_s]));
        });
    }
}

Result<ApiResponse> DirectoryResource::projects(const ApiRequest &request) const
{
    if (!request.who.isAdmin())
        return notAllowed();
    const QString name = request.query.value(u"name"_s, m_context.auth.projectName());
    return identityList(u"projects"_s, name == m_context.auth.projectName() ? QJsonArray{projectJson(request.origin)} : QJsonArray(), request);
}

Result<ApiResponse> DirectoryResource::project(const ApiRequest &request) const
{
    if (request.params[u"id"_s] != m_context.auth.projectId())
        return notAllowed();
    return jsonResponse({{u"project"_s, projectJson(request.origin)}});
}

Result<ApiResponse> DirectoryResource::user(const ApiRequest &request) const
{
    if (const auto own = checkOwnUser(request); !own)
        return fail(own);
    const auto found = m_context.auth.user(request.params[u"user"_s]);
    if (!found)
        return fail(found);
    return jsonResponse({{u"user"_s, userJson(*found, request.origin)}});
}

Result<ApiResponse> DirectoryResource::users(const ApiRequest &request) const
{
    const auto known = m_context.auth.users();
    if (!known)
        return fail(known);
    QJsonArray told;
    for (const User &user : *known) {
        if (request.query.value(u"name"_s, user.name) == user.name)
            told << userJson(user, request.origin);
    }
    return identityList(u"users"_s, told, request);
}

Result<ApiResponse> DirectoryResource::changePassword(const ApiRequest &request)
{
    if (const auto own = checkOwnUser(request); !own)
        return fail(own);
    if (!request.who.credentialId.isEmpty())
        return fail(Kind::Forbidden, u"A program's credential does not change its user's password; log in with the password."_s);
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (const auto sound = passwordSchema().check(*body); !sound)
        return fail(sound);
    const QJsonObject user = (*body)["user"_L1].toObject();
    const auto changed =
        m_context.auth.changePassword(request.params[u"user"_s], user["original_password"_L1].toString(), user["password"_L1].toString());
    if (!changed && changed.error().kind == Kind::Conflict) {
        ApiResponse response = errorResponse(429, changed.error().what, request);
        response.headers << std::pair("Retry-After"_ba, "60"_ba);
        return response;
    }
    if (!changed)
        return fail(changed);
    return emptyResponse();
}

QJsonObject DirectoryResource::userJson(const User &user, const QString &origin) const
{
    return {{u"id"_s, user.id}, {u"name"_s, user.name}, {u"domain_id"_s, u"default"_s}, {u"enabled"_s, true},
        {u"default_project_id"_s, m_context.auth.projectId()}, {u"password_expires_at"_s, QJsonValue::Null}, {u"options"_s, QJsonObject()},
        {u"links"_s, selfLink(origin + "/v3/users/"_L1 + user.id)}};
}

QJsonObject DirectoryResource::projectJson(const QString &origin) const
{
    const QString id = m_context.auth.projectId();
    return {{u"id"_s, id}, {u"name"_s, m_context.auth.projectName()}, {u"domain_id"_s, u"default"_s}, {u"enabled"_s, true}, {u"is_domain"_s, false},
        {u"parent_id"_s, u"default"_s}, {u"description"_s, u"Instances and images of this host"_s}, {u"options"_s, QJsonObject()},
        {u"links"_s, selfLink(origin + "/v3/projects/"_L1 + id)}, {u"tags"_s, QJsonArray{}}};
}

}  // namespace trescca
