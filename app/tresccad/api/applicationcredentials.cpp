// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/applicationcredentials.h"

#include "app/tresccad/api/catalog.h"
#include "app/tresccad/api/directory.h"
#include "core/base/jsonschema.h"
#include "core/base/passwordhash.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const JsonSchema &credentialSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["application_credential"], "properties": {"application_credential": {
        "type": "object", "required": ["name"], "additionalProperties": true, "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "line"}, "description": {"type": ["string", "null"]},
            "secret": {"type": ["string", "null"]}, "expires_at": {"type": ["string", "null"]}, "unrestricted": {"type": ["boolean", "null"]},
            "roles": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}},
            "access_rules": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
                "id": {"type": "string"}, "path": {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^/.*"},
                "service": {"type": "string"}, "method": {"type": "string", "pattern": "^(POST|GET|HEAD|PATCH|PUT|DELETE)$"}}}}}}}})");
    return schema;
}

QString expiryText(const AppCredential &one)
{
    return one.expires.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz"_s) + u"%1"_s.arg(one.expiresMicros, 3, 10, QChar(u'0'));
}

QJsonObject fields(const AppCredential &one, const QString &origin)
{
    QJsonArray roles;
    for (const QString &role : one.roles)
        roles << QJsonObject{{u"id"_s, roleId(role)}, {u"name"_s, role}, {u"domain_id"_s, QJsonValue::Null}};
    QJsonObject json{{u"id"_s, one.id}, {u"name"_s, one.name}, {u"user_id"_s, one.userId}, {u"project_id"_s, one.projectId}, {u"roles"_s, roles},
        {u"description"_s, one.description}, {u"unrestricted"_s, one.unrestricted}, {u"system"_s, QJsonValue::Null},
        {u"expires_at"_s, one.expires.isValid() ? QJsonValue(expiryText(one)) : QJsonValue()},
        {u"links"_s, QJsonObject{{u"self"_s, u"%1/v3/users/%2/application_credentials/%3"_s.arg(origin, one.userId, one.id)}}}};
    QJsonArray rules;
    for (const AccessRule &rule : one.rules)
        rules << toJson(rule);
    if (!rules.isEmpty())
        json.insert(u"access_rules"_s, rules);
    return json;
}

/// Keystone takes UTC alone, to the microsecond: a time with another zone is refused, never understood as if it had none.
Result<void> setExpiry(AppCredential &one, const QJsonValue &value)
{
    static const QRegularExpression form(u"\\A(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?Z?\\z"_s);
    if (value.isNull() || value.isUndefined())
        return {};
    const auto found = form.match(value.toString());
    const QString seconds = found.captured(3), fraction = found.captured(4).leftJustified(6, u'0', true);
    const QString text = u"%1T%2:%3Z"_s.arg(found.captured(1), found.captured(2), seconds.isEmpty() ? u"00"_s : seconds);
    one.expires = QDateTime::fromString(text, Qt::ISODate).addMSecs(fraction.first(3).toInt());
    one.expiresMicros = fraction.last(3).toInt();
    if (!one.expires.isValid() || one.expires <= QDateTime::currentDateTimeUtc())
        return fail(Kind::InvalidInput, u"expires_at is no time to come: use YYYY-MM-DDTHH:MM:SS.ffffff in UTC, without another zone."_s);
    return {};
}

/// The roles asked for, by name; all that the caller has when none is.
Result<QStringList> rolesOf(const QJsonValue &value, const Caller &who)
{
    if (value.toArray().isEmpty())
        return who.roles;
    QStringList roles;
    for (const QJsonValue &asked : value.toArray()) {
        for (const QString &role : who.roles) {
            if (asked["name"_L1].toString() == role || asked["id"_L1].toString() == roleId(role))
                roles << role;
        }
    }
    if (roles.size() != value.toArray().size())
        return fail(Kind::InvalidInput, u"Invalid application credential: a role that its maker does not have cannot be given."_s);
    return roles;
}

Result<AppCredential> requested(const QJsonObject &asked, const ApiRequest &request)
{
    AppCredential one;
    if (const auto set = setExpiry(one, asked["expires_at"_L1]); !set)
        return fail(set);
    const auto roles = rolesOf(asked["roles"_L1], request.who);
    if (!roles)
        return fail(roles);
    one.name = asked["name"_L1].toString();
    one.description = asked["description"_L1].toString();
    one.userId = request.who.userId;
    one.projectId = request.who.projectId;
    one.roles = *roles;
    one.unrestricted = asked["unrestricted"_L1].toBool();
    for (const QJsonValue &value : asked["access_rules"_L1].toArray()) {
        one.rules << accessRuleFromJson(value.toObject());
        const AccessRule &rule = one.rules.last();
        if (rule.id.isEmpty() && (rule.service.isEmpty() || rule.method.isEmpty() || rule.path.isEmpty()))
            return fail(Kind::InvalidInput, u"An access rule is named by its id, or told by service, method and path."_s);
    }
    return one;
}

std::unexpected<Error> restricted()
{
    return fail(Kind::Forbidden, u"You are not authorized: this application credential is not unrestricted, so it makes and removes no others."_s);
}

}  // namespace

void ApplicationCredentialsResource::addTo(Router &router)
{
    const QString all = u"/v3/users/{user}/application_credentials"_s, rules = u"/v3/users/{user}/access_rules"_s;
    const auto own = [this](auto member) {
        return [this, member](const ApiRequest &request) { return checkOwnUser(request).and_then([&] { return (this->*member)(request); }); };
    };
    router.add("GET"_ba, all, Access::Token, own(&ApplicationCredentialsResource::list));
    router.add("POST"_ba, all, Access::Read, own(&ApplicationCredentialsResource::create), Work::Hashing);
    router.add("GET"_ba, all + "/{id}"_L1, Access::Token, own(&ApplicationCredentialsResource::show));
    router.add("DELETE"_ba, all + "/{id}"_L1, Access::Token, own(&ApplicationCredentialsResource::remove));
    router.add("GET"_ba, rules, Access::Token, own(&ApplicationCredentialsResource::rules));
    router.add("GET"_ba, rules + "/{id}"_L1, Access::Token, own(&ApplicationCredentialsResource::showRule));
    router.add("DELETE"_ba, rules + "/{id}"_L1, Access::Token, own(&ApplicationCredentialsResource::removeRule));
}

QList<AppCredential> ApplicationCredentialsResource::ownOf(const ApiRequest &request) const
{
    auto all = m_context.auth.credentials().list().value_or(QList<AppCredential>());
    all.removeIf([&](const AppCredential &one) { return one.userId != request.params[u"user"_s]; });
    return all;
}

Result<ApiResponse> ApplicationCredentialsResource::list(const ApiRequest &request) const
{
    QJsonArray told;
    for (const AppCredential &one : ownOf(request)) {
        if (request.query.value(u"name"_s, one.name) == one.name)
            told << fields(one, request.origin);
    }
    return identityList(u"application_credentials"_s, told, request);
}

Result<ApiResponse> ApplicationCredentialsResource::show(const ApiRequest &request) const
{
    const auto one = m_context.auth.credentials().get(request.params[u"user"_s], request.params[u"id"_s]);
    if (!one)
        return fail(one);
    return jsonResponse({{u"application_credential"_s, fields(*one, request.origin)}});
}

Result<ApiResponse> ApplicationCredentialsResource::create(const ApiRequest &request)
{
    if (request.params[u"user"_s] != request.who.userId)
        return fail(Kind::Forbidden, u"You are not authorized: users make their application credentials themselves."_s);
    if (request.who.restricted || request.who.accessRules)
        return restricted();
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (const auto sound = credentialSchema().check(*body); !sound)
        return fail(sound);
    const QJsonObject asked = (*body)["application_credential"_L1].toObject();
    const auto one = requested(asked, request);
    if (!one)
        return fail(one);
    const QString given = asked["secret"_L1].toString();
    const QString secret = given.isEmpty() ? QString::fromLatin1(randomToken(48)) : given;
    const auto made = m_context.auth.credentials().add(*one, secret);
    if (!made)
        return fail(made);
    QJsonObject told = fields(*made, request.origin);
    told.insert(u"secret"_s, secret);
    return jsonResponse({{u"application_credential"_s, told}}, 201);
}

Result<ApiResponse> ApplicationCredentialsResource::remove(const ApiRequest &request)
{
    if (request.who.restricted)
        return restricted();
    const auto removed = m_context.auth.removeCredential(request.params[u"user"_s], request.params[u"id"_s]);
    if (!removed)
        return fail(removed);
    return emptyResponse();
}

Result<ApiResponse> ApplicationCredentialsResource::rules(const ApiRequest &request) const
{
    const auto all = m_context.auth.credentials().rules(request.params[u"user"_s]);
    if (!all)
        return fail(all);
    const auto &query = request.query;
    QJsonArray told;
    for (const AccessRule &rule : *all) {
        if (query.value(u"service"_s, rule.service) == rule.service && query.value(u"method"_s, rule.method) == rule.method
            && query.value(u"path"_s, rule.path) == rule.path)
            told << toJson(rule);
    }
    return identityList(u"access_rules"_s, told, request);
}

Result<ApiResponse> ApplicationCredentialsResource::showRule(const ApiRequest &request) const
{
    const auto all = m_context.auth.credentials().rules(request.params[u"user"_s]);
    if (!all)
        return fail(all);
    const auto found = std::ranges::find(*all, request.params[u"id"_s], &AccessRule::id);
    if (found == all->end())
        return fail(Kind::NotFound, u"Could not find Access Rule: %1."_s.arg(request.params[u"id"_s]));
    return jsonResponse({{u"access_rule"_s, toJson(*found)}});
}

Result<ApiResponse> ApplicationCredentialsResource::removeRule(const ApiRequest &request)
{
    const auto removed = m_context.auth.credentials().removeRule(request.params[u"user"_s], request.params[u"id"_s]);
    if (!removed)
        return fail(removed);
    return emptyResponse();
}

}  // namespace trescca
