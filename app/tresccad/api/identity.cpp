// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/identity.h"

#include "app/tresccad/errormap.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QJsonObject defaultDomain{{u"id"_s, u"default"_s}, {u"name"_s, u"Default"_s}};

/// Ids of services and endpoints: the same at every start.
QString stableId(const QString &text) { return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex()); }

QString nameOrId(const QJsonObject &object)
{
    const QString id = object["id"_L1].toString();
    return id.isEmpty() ? object["name"_L1].toString() : id;
}

bool otherDomain(const QJsonObject &object)
{
    const QString domain = nameOrId(object["domain"_L1].toObject());
    return !domain.isEmpty() && domain.compare("default"_L1, Qt::CaseInsensitive) != 0;
}

/// Without a scope the user's only project is meant, as with a Keystone user that has a default project.
void readScope(const QJsonObject &auth, Login &login)
{
    const QJsonValue scope = auth["scope"_L1];
    login.scoped = !(scope.toString() == "unscoped"_L1 || scope.toObject().contains("unscoped"_L1));
    login.project = nameOrId(scope["project"_L1].toObject());
}

}  // namespace

void IdentityResource::addTo(Router &router)
{
    const QString tokens = u"/v3/auth/tokens"_s;
    router.add("POST"_ba, tokens, Access::Public, [this](const ApiRequest &request) { return login(request); });
    router.add("GET"_ba, tokens, Access::Token, [this](const ApiRequest &request) { return show(request); });
    router.add("DELETE"_ba, tokens, Access::Token, [this](const ApiRequest &request) { return revoke(request); });
    router.add("GET"_ba, u"/v3/auth/catalog"_s, Access::Token, [this](const ApiRequest &request) -> Result<ApiResponse> {
        return jsonResponse({{u"catalog"_s, catalog(request.origin)}, {u"links"_s, QJsonObject{{u"self"_s, request.origin + request.path}}}});
    });
    const auto projects = [this](const ApiRequest &request) -> Result<ApiResponse> {
        return jsonResponse({{u"projects"_s, QJsonArray{projectJson()}}, {u"links"_s, QJsonObject{{u"self"_s, request.origin + request.path}}}});
    };
    router.add("GET"_ba, u"/v3/auth/projects"_s, Access::Token, projects);
    router.add("GET"_ba, u"/v3/users/{user}/projects"_s, Access::Token, projects);
}

Result<ApiResponse> IdentityResource::login(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    const QJsonObject auth = (*body)["auth"_L1].toObject();
    const QJsonObject identity = auth["identity"_L1].toObject();
    const QString method = identity["methods"_L1][0].toString();
    const QJsonObject user = identity["password"_L1]["user"_L1].toObject();
    Login login{.user = nameOrId(user), .password = user["password"_L1].toString(), .project = {}, .peer = request.peer};
    readScope(auth, login);
    if (const int seconds = m_context.auth.wait(login); seconds > 0) {
        ApiResponse response = errorResponse(429, u"Too many failed logins from this address; wait a minute."_s, request.path);
        response.headers << std::pair("Retry-After"_ba, QByteArray::number(seconds));
        return response;
    }
    const auto made = method == "token"_L1 ? byToken(identity["token"_L1]["id"_L1].toString(), login) : byPassword(login, method, otherDomain(user));
    if (!made)
        return fail(made);
    ApiResponse response = jsonResponse({{u"token"_s, tokenJson(made->second, method, request)}}, 201);
    response.headers << std::pair("X-Subject-Token"_ba, made->first) << std::pair("Vary"_ba, "X-Auth-Token"_ba);
    return response;
}

Result<std::pair<QByteArray, Caller>> IdentityResource::byPassword(const Login &login, const QString &method, bool elsewhere)
{
    if (method != "password"_L1)
        return fail(Kind::Unauthorized, u"Only the methods \"password\" and \"token\" are known here."_s);
    if (login.user.isEmpty() || elsewhere)
        return fail(Kind::Unauthorized, u"The login names no user of the domain \"default\"."_s);
    return m_context.auth.login(login);
}

Result<std::pair<QByteArray, Caller>> IdentityResource::byToken(const QString &token, const Login &login)
{
    const auto holder = m_context.auth.check(token.toLatin1());
    if (!holder)
        return fail(Kind::Unauthorized, u"The token has ended; log in with a password."_s);
    return m_context.auth.rescope(*holder, login.project);
}

// Keystone's rule, admin_or_token_subject.
Result<Caller> IdentityResource::subject(const ApiRequest &request) const
{
    const auto who = m_context.auth.check(request.header("x-subject-token"_ba));
    if (!who)
        return fail(Kind::NotFound, u"The token in X-Subject-Token is unknown or has ended."_s);
    if (who->userId != request.who.userId && !request.who.isAdmin())
        return fail(Kind::Forbidden, u"The token in X-Subject-Token is another user's; only that user or an admin may see or end it."_s);
    return *who;
}

Result<ApiResponse> IdentityResource::show(const ApiRequest &request) const
{
    const auto who = subject(request);
    if (!who)
        return fail(who);
    ApiResponse response = jsonResponse({{u"token"_s, tokenJson(*who, u"password"_s, request)}});
    response.headers << std::pair("X-Subject-Token"_ba, request.header("x-subject-token"_ba));
    return response;
}

Result<ApiResponse> IdentityResource::revoke(const ApiRequest &request)
{
    if (const auto who = subject(request); !who)
        return fail(who);
    m_context.auth.revoke(request.header("x-subject-token"_ba));
    return emptyResponse();
}

QJsonObject IdentityResource::tokenJson(const Caller &who, const QString &method, const ApiRequest &request) const
{
    QJsonObject token{{u"methods"_s, QJsonArray{method}},
        {u"user"_s,
            QJsonObject{
                {u"id"_s, who.userId}, {u"name"_s, who.userName}, {u"domain"_s, defaultDomain}, {u"password_expires_at"_s, QJsonValue::Null}}},
        {u"audit_ids"_s, QJsonArray{who.auditId}}, {u"issued_at"_s, who.issued.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s)},
        {u"expires_at"_s, who.expires.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s)}};
    if (who.projectId.isEmpty())
        return token;
    QJsonArray roles;
    for (const QString &role : who.roles)
        roles << QJsonObject{{u"id"_s, stableId(u"role "_s + role)}, {u"name"_s, role}};
    token.insert(u"roles"_s, roles);
    token.insert(u"is_domain"_s, false);
    token.insert(u"project"_s, QJsonObject{{u"id"_s, who.projectId}, {u"name"_s, who.projectName}, {u"domain"_s, defaultDomain}});
    token.insert(u"catalog"_s, catalog(request.origin));
    return token;
}

QJsonArray IdentityResource::catalog(const QString &origin) const
{
    const auto service = [&](const QString &type, const QString &name, const QString &path) {
        QJsonArray endpoints;
        for (const QString &interface : {u"public"_s, u"internal"_s, u"admin"_s})
            endpoints << QJsonObject{{u"id"_s, stableId(type + interface)}, {u"interface"_s, interface}, {u"region"_s, m_context.region},
                {u"region_id"_s, m_context.region}, {u"url"_s, origin + path}};
        return QJsonObject{{u"id"_s, stableId(type)}, {u"type"_s, type}, {u"name"_s, name}, {u"endpoints"_s, endpoints}};
    };
    return {service(u"identity"_s, u"keystone"_s, u"/v3"_s), service(u"image"_s, u"glance"_s, u"/image"_s),
        service(u"compute"_s, u"nova"_s, u"/compute/v2.1"_s)};
}

QJsonObject IdentityResource::projectJson() const
{
    return {{u"id"_s, m_context.auth.projectId()}, {u"name"_s, m_context.auth.projectName()}, {u"domain_id"_s, u"default"_s}, {u"enabled"_s, true},
        {u"is_domain"_s, false}, {u"parent_id"_s, u"default"_s}, {u"description"_s, u"Instances and images of this host"_s},
        {u"links"_s, QJsonObject{}}, {u"tags"_s, QJsonArray{}}};
}

}  // namespace trescca
