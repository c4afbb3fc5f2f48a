// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/identity.h"

#include "app/tresccad/api/catalog.h"
#include "app/tresccad/errormap.h"
#include "core/base/jsonschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const JsonSchema &loginSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["auth"], "properties": {"auth": {
        "type": "object", "required": ["identity"], "additionalProperties": false, "properties": {
            "identity": {"type": "object", "required": ["methods"], "properties": {
                "methods": {"type": "array", "minItems": 1, "items": {"type": "string"}},
                "token": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
                "password": {"type": "object", "required": ["user"], "properties": {"user": {"type": "object", "properties": {
                    "id": {"type": "string"}, "name": {"type": "string"}, "password": {"type": "string"},
                    "domain": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}}}},
                "application_credential": {"type": "object", "required": ["secret"], "properties": {
                    "id": {"type": "string"}, "name": {"type": "string"}, "secret": {"type": "string"}, "user": {"type": "object"}}}}},
            "scope": {"type": ["object", "string"], "properties": {
                "project": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "domain": {"type": "object"}}},
                "domain": {"type": "object"}, "system": {"type": "object"}, "unscoped": {"type": "object"}, "OS-TRUST:trust": {"type": "object"}}}}}}})");
    return schema;
}

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

/// The one method of the login; empty when it names several.
QString methodOf(const QJsonObject &auth)
{
    const QJsonArray methods = auth["identity"_L1]["methods"_L1].toArray();
    return methods.size() == 1 ? methods[0].toString() : QString();
}

/// Keystone's rule: a name is one of a domain.
Result<void> checkDomain(const QJsonObject &named, const QString &what)
{
    if (named["name"_L1].toString().isEmpty() || !nameOrId(named["domain"_L1].toObject()).isEmpty())
        return {};
    return fail(
        Kind::InvalidInput, u"Expecting to find domain in %1: the name alone does not tell whose it is; add {\"id\": \"default\"}."_s.arg(what));
}

Result<void> checkDomains(const QJsonObject &auth)
{
    const QJsonObject identity = auth["identity"_L1].toObject(), key = identity["application_credential"_L1].toObject();
    QJsonObject user;
    if (methodOf(auth) == "password"_L1)
        user = identity["password"_L1]["user"_L1].toObject();
    else if (methodOf(auth) == "application_credential"_L1 && key["id"_L1].toString().isEmpty())
        user = key["user"_L1].toObject();
    return checkDomain(user, u"user"_s).and_then([&] { return checkDomain(auth["scope"_L1]["project"_L1].toObject(), u"project"_s); });
}

Login passwordLogin(const QJsonObject &auth, const ApiRequest &request)
{
    const QJsonObject user = auth["identity"_L1]["password"_L1]["user"_L1].toObject();
    return {.user = nameOrId(user), .password = user["password"_L1].toString(), .project = {}, .peer = request.peer};
}

CredentialLogin credentialLogin(const QJsonObject &auth, const ApiRequest &request)
{
    const QJsonObject key = auth["identity"_L1]["application_credential"_L1].toObject();
    return {key["id"_L1].toString(), key["name"_L1].toString(), nameOrId(key["user"_L1].toObject()), key["secret"_L1].toString(), request.peer};
}

/// Without a scope the user's only project is meant, as with a Keystone user that has a default project.
Result<void> readScope(const QJsonObject &auth, Login &login)
{
    const QJsonObject scope = auth["scope"_L1].toObject();
    const QJsonObject project = scope["project"_L1].toObject();
    if (scope.contains("domain"_L1) || scope.contains("system"_L1) || scope.contains("OS-TRUST:trust"_L1) || otherDomain(project))
        return fail(Kind::Unauthorized, u"User has no access to that scope: roles are given in this host's project only."_s);
    login.scoped = auth["scope"_L1].toString() != "unscoped"_L1 && !scope.contains("unscoped"_L1);
    login.project = nameOrId(project);
    return {};
}

/// It is not the request that is too large for a full disk.
int statusOf(const Error &error) { return error.kind == Kind::NoRoom ? 507 : httpStatus(error.kind); }

QString stamp(const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s); }

}  // namespace

void IdentityResource::addTo(Router &router)
{
    const QString tokens = u"/v3/auth/tokens"_s;
    router.add("POST"_ba, tokens, Access::Public, [this](const ApiRequest &request) { return login(request); }, Work::Hashing);
    router.add("GET"_ba, tokens, Access::Token, [this](const ApiRequest &request) { return show(request); });
    router.add("DELETE"_ba, tokens, Access::Token, [this](const ApiRequest &request) { return revoke(request); });
    router.add("GET"_ba, u"/v3/auth/catalog"_s, Access::Token, [this](const ApiRequest &request) -> Result<ApiResponse> {
        if (request.who.projectId.isEmpty())
            return fail(Kind::Forbidden, u"An unscoped token has no catalog; log in to the project."_s);
        return jsonResponse({{u"catalog"_s, catalogOf(request.origin, m_context.settings.region)},
            {u"links"_s, QJsonObject{{u"self"_s, request.origin + request.path}}}});
    });
}

Result<ApiResponse> IdentityResource::login(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (const auto sound = loginSchema().check(*body); !sound)
        return fail(sound);
    const QJsonObject auth = (*body)["auth"_L1].toObject();
    if (const auto whole = checkDomains(auth); !whole)
        return fail(whole);
    if (wait(auth, request) > 0)
        return tooMany(auth, request);
    const auto made = byMethod(auth, request);
    if (!made && made.error().kind == Kind::Conflict)
        return tooMany(auth, request);
    m_context.audit.login(request, made ? made->second.userName : knownName(auth, request), made ? 201 : statusOf(made.error()));
    if (!made && made.error().kind == Kind::NoRoom)
        return errorResponse(made.error(), request, statusOf(made.error()));
    if (!made)
        return fail(made);
    ApiResponse response = jsonResponse({{u"token"_s, tokenJson(made->second, request)}}, 201);
    response.headers << std::pair("X-Subject-Token"_ba, made->first) << std::pair("Vary"_ba, "X-Auth-Token"_ba);
    return response;
}

ApiResponse IdentityResource::tooMany(const QJsonObject &auth, const ApiRequest &request)
{
    ApiResponse response = errorResponse(429, u"Too many failed logins of this user, or from this address; wait a minute."_s, request);
    response.headers << std::pair("Retry-After"_ba, QByteArray::number(std::max(1, wait(auth, request))));
    if (isNews(auth, request))
        m_context.audit.login(request, knownName(auth, request), response.status);
    return response;
}

int IdentityResource::wait(const QJsonObject &auth, const ApiRequest &request) const
{
    return methodOf(auth) == "application_credential"_L1 ? m_context.auth.wait(credentialLogin(auth, request))
                                                         : m_context.auth.wait(passwordLogin(auth, request));
}

bool IdentityResource::isNews(const QJsonObject &auth, const ApiRequest &request) const
{
    return methodOf(auth) == "application_credential"_L1 ? m_context.auth.isNews(credentialLogin(auth, request))
                                                         : m_context.auth.isNews(passwordLogin(auth, request));
}

QString IdentityResource::knownName(const QJsonObject &auth, const ApiRequest &request) const
{
    return m_context.auth.user(passwordLogin(auth, request).user).value_or(User{}).name;
}

IdentityResource::Made IdentityResource::byMethod(const QJsonObject &auth, const ApiRequest &request)
{
    const QString method = methodOf(auth);
    Login login = passwordLogin(auth, request);
    if (const auto scope = readScope(auth, login); !scope)
        return fail(scope);
    if (method.isEmpty())
        return fail(Kind::Unauthorized, u"The login names several methods, and this host checks one; name the one that is to count."_s);
    if (method == "token"_L1)
        return byToken(auth["identity"_L1]["token"_L1]["id"_L1].toString(), login);
    if (method == "application_credential"_L1 && auth.contains("scope"_L1))
        return fail(Kind::Unauthorized, u"Application credentials cannot request a scope."_s);
    if (method == "application_credential"_L1)
        return m_context.auth.login(credentialLogin(auth, request));
    if (method != "password"_L1)
        return fail(Kind::Unauthorized,
            u"Attempted to authenticate with an unsupported method: one of password, token and application_credential is known here."_s);
    if (login.user.isEmpty() || otherDomain(auth["identity"_L1]["password"_L1]["user"_L1].toObject()))
        return fail(Kind::Unauthorized, u"The login names no user of the domain \"default\"."_s);
    return m_context.auth.login(login);
}

IdentityResource::Made IdentityResource::byToken(const QString &token, const Login &login)
{
    const auto holder = m_context.auth.check(token.toLatin1());
    if (!holder)
        return fail(Kind::Unauthorized, u"The token has ended. Log in again, and use the new one."_s);
    return m_context.auth.rescope(*holder, login.project, login.scoped);
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
    QJsonObject token = tokenJson(*who, request);
    if (request.query.contains(u"nocatalog"_s))
        token.remove(u"catalog"_s);
    ApiResponse response = jsonResponse({{u"token"_s, token}});
    response.headers << std::pair("X-Subject-Token"_ba, request.header("x-subject-token"_ba)) << std::pair("Vary"_ba, "X-Auth-Token"_ba);
    return response;
}

Result<ApiResponse> IdentityResource::revoke(const ApiRequest &request)
{
    if (const auto who = subject(request); !who)
        return fail(who);
    m_context.auth.revoke(request.header("x-subject-token"_ba));
    return emptyResponse();
}

QJsonObject IdentityResource::tokenJson(const Caller &who, const ApiRequest &request) const
{
    QJsonArray audits{who.auditId};
    if (!who.parentAuditId.isEmpty())
        audits << who.parentAuditId;
    QJsonObject token{{u"methods"_s, QJsonArray::fromStringList(who.methods)},
        {u"user"_s,
            QJsonObject{
                {u"id"_s, who.userId}, {u"name"_s, who.userName}, {u"domain"_s, defaultDomain()}, {u"password_expires_at"_s, QJsonValue::Null}}},
        {u"audit_ids"_s, audits}, {u"issued_at"_s, stamp(who.issued)}, {u"expires_at"_s, stamp(who.expires)}};
    if (!who.credentialId.isEmpty())
        token.insert(u"application_credential"_s, QJsonObject{{u"id"_s, who.credentialId}, {u"restricted"_s, who.restricted}});
    if (who.projectId.isEmpty())
        return token;
    QJsonArray roles;
    for (const QString &role : who.roles)
        roles << QJsonObject{{u"id"_s, roleId(role)}, {u"name"_s, role}};
    token.insert(u"roles"_s, roles);
    token.insert(u"is_domain"_s, false);
    token.insert(u"project"_s, QJsonObject{{u"id"_s, who.projectId}, {u"name"_s, who.projectName}, {u"domain"_s, defaultDomain()}});
    token.insert(u"catalog"_s, catalogOf(request.origin, m_context.settings.region));
    return token;
}

}  // namespace trescca
