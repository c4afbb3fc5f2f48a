// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/identity.h"

#include "core/openstack/resterror.h"
#include "core/openstack/restjson.h"
#include "core/openstack/retry.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool isRedirect(int status) { return status == 301 || status == 302 || status == 303 || status == 307 || status == 308; }

/// Of addresses the server alone is told: a query may hold anything.
Error redirectError(const HttpResponse &response, const QString &from)
{
    const QString server = originOf(from);
    const QUrl location(QString::fromUtf8(response.header("location")));
    const QString to = originOf(QUrl(from).resolved(location).toString(QUrl::FullyEncoded));
    const bool named = location.isValid() && !location.isEmpty();
    const bool away = named && to != server;
    const QString target = away ? to : named ? u"another address of the same server"_s : u"another address"_s;
    return {away ? Kind::Untrusted : Kind::InvalidInput,
        u"Keystone: %1 answered with a redirect to %2. Trescca does not follow it, for that would carry the credentials elsewhere. If that is "
        "the right address, put it as auth_url into clouds.yaml or config.yml."_s.arg(server, target),
        u"HTTP %1"_s.arg(response.status)};
}

/// {"id": ...} or {"name": ...}; Keystone's own default domain where neither is given.
QJsonObject domainOf(const QMap<QString, QString> &auth, const QString &prefix)
{
    if (const QString id = auth.value(prefix + u"_domain_id"_s, auth.value(u"domain_id"_s)); !id.isEmpty())
        return {{u"id"_s, id}};
    const QString name = auth.value(prefix + u"_domain_name"_s, auth.value(u"domain_name"_s));
    return name.isEmpty() ? QJsonObject{{u"id"_s, u"default"_s}} : QJsonObject{{u"name"_s, name}};
}

/// `begin`: not there, then it was issued just now.
std::optional<std::chrono::milliseconds> lifeOf(const QJsonObject &token, const QDateTime &begin)
{
    const QDateTime issued = QDateTime::fromString(token.value("issued_at"_L1).toString(), Qt::ISODateWithMs);
    const QDateTime expires = QDateTime::fromString(token.value("expires_at"_L1).toString(), Qt::ISODateWithMs);
    const QDateTime from = begin.isValid() ? begin : issued.isValid() ? issued : QDateTime::currentDateTimeUtc();
    return expires.isValid() ? std::optional(std::chrono::milliseconds(from.msecsTo(expires))) : std::nullopt;
}

Result<Token> tokenOf(const HttpResponse &response, const QString &who, QByteArray value, const QDateTime &begin = {})
{
    const auto body = rest::object(response, who);
    if (!body)
        return fail(body);
    const QJsonObject json = body->value("token"_L1).toObject();
    Token token;
    token.value = std::move(value);
    token.since = BootClock::now();
    token.life = lifeOf(json, begin);
    token.projectId = json.value("project"_L1).toObject().value("id"_L1).toString();
    token.projectName = json.value("project"_L1).toObject().value("name"_L1).toString();
    for (const QJsonValue &role : json.value("roles"_L1).toArray())
        token.roles.append(role.toObject().value("name"_L1).toString());
    token.catalog = Catalog(json.value("catalog"_L1).toArray());
    if (token.value.isEmpty() || json.isEmpty())
        return fail(Kind::Unreachable, u"The answer of %1 holds no token. Check the address of the cloud."_s.arg(who));
    return token;
}

}  // namespace

bool Token::isFresh(int secondsLeft) const
{
    return !value.isEmpty() && (!life || BootClock::now() + std::chrono::seconds(secondsLeft) < since + *life);
}

// Keystone does not tell the case of letters apart.
bool Token::onlyReads() const
{
    return !roles.isEmpty() && std::ranges::all_of(roles, [](const QString &role) { return role.compare("reader"_L1, Qt::CaseInsensitive) == 0; });
}

bool Token::isGoodForTransfer() const { return isFresh(3600) && (!life || BootClock::now() < since + *life / 2); }

Identity::Identity(const Endpoint &endpoint, const Credentials &credentials, HttpClient &http)
    : m_endpoint(endpoint), m_credentials(credentials), m_http(http)
{}

Result<HttpResponse> Identity::send(const HttpRequest &request, const Context &context, QDeadlineTimer patience) const
{
    for (;;) {
        auto response = m_http.send(request, context);
        if (response && isRedirect(response->status))
            return std::unexpected(redirectError(*response, request.url));
        if (!response || !isPassing(response->status))
            return response;
        const auto pause = std::min(retryAfter(*response), std::chrono::milliseconds(patience.remainingTime()));
        if (pause.count() <= 0)
            return response;
        if (response->status == 429)
            context.report(u"waiting for %1, which lets nobody log in so often"_s.arg(m_endpoint.name), 0, 0);
        if (const auto waited = waitFor(pause, context); !waited)
            return fail(waited);
    }
}

Result<QString> Identity::discover(const Context &context, QDeadlineTimer patience) const
{
    QString base = m_endpoint.uri.trimmed();
    while (base.endsWith(u'/'))
        base.chop(1);
    if (base.endsWith("/v3"_L1))
        return base;
    if (base.endsWith("/v2.0"_L1))
        base.chop(5);
    HttpRequest request;
    request.url = base + u'/';
    request.headers = {{"Accept", "application/json"}};
    const auto response = send(request, context, patience);
    if (!response)
        return fail(response);
    if (isPassing(response->status))
        return std::unexpected(restError(*response, serviceTitle(Service::Identity), m_endpoint.name));
    const auto body = rest::object(*response, u"%1"_s.arg(m_endpoint.uri));
    if (!body)
        return fail(body);
    QJsonArray versions = body->value("versions"_L1).toObject().value("values"_L1).toArray();
    versions.append(body->value("version"_L1));
    for (const QJsonValue &version : std::as_const(versions)) {
        // The links in the document often name an inner host, so only the fact is taken from it.
        if (version.toObject().value("id"_L1).toString().startsWith("v3"_L1))
            return base + u"/v3"_s;
    }
    return fail(Kind::Unsupported, u"%1 offers no Identity API v3. Check that it is the cloud's auth_url."_s.arg(m_endpoint.uri));
}

QString Identity::who() const { return u"Keystone of \"%1\""_s.arg(m_endpoint.name); }

bool Identity::byApplicationCredential() const
{
    return m_endpoint.auth.contains(u"application_credential_id"_s) || m_endpoint.auth.contains(u"application_credential_name"_s);
}

bool Identity::byToken() const { return !byApplicationCredential() && m_credentials.password.isEmpty() && !m_credentials.token.isEmpty(); }

QJsonObject Identity::userPart() const
{
    if (const QString id = m_endpoint.auth.value(u"user_id"_s); !id.isEmpty())
        return {{u"id"_s, id}};
    return {{u"name"_s, m_endpoint.auth.value(u"username"_s)}, {u"domain"_s, domainOf(m_endpoint.auth, u"user"_s)}};
}

Result<QJsonObject> Identity::identityPart() const
{
    const auto method = [](const QString &name, const QJsonObject &part) { return QJsonObject{{u"methods"_s, QJsonArray{name}}, {name, part}}; };
    if (byApplicationCredential()) {
        QJsonObject part{{u"secret"_s, m_credentials.applicationCredentialSecret}};
        if (const QString id = m_endpoint.auth.value(u"application_credential_id"_s); !id.isEmpty()) {
            part.insert(u"id"_s, id);
        } else {
            part.insert(u"name"_s, m_endpoint.auth.value(u"application_credential_name"_s));
            part.insert(u"user"_s, userPart());
        }
        return method(u"application_credential"_s, part);
    }
    if (byToken())
        return method(u"token"_s, {{u"id"_s, m_credentials.token}});
    if (m_endpoint.auth.value(u"username"_s).isEmpty() && m_endpoint.auth.value(u"user_id"_s).isEmpty())
        return fail(Kind::Unauthorized,
            u"Cloud \"%1\" has neither a user name nor an application credential nor a token. Edit it and log in again."_s.arg(m_endpoint.name));
    if (m_credentials.password.isEmpty())
        return fail(Kind::Unauthorized,
            u"There is no password for \"%1\". Give it by password_file in config.yml or in secure.yaml, or have the keyring keep it (`tresccac cloud login`)."_s
                .arg(m_endpoint.name));
    QJsonObject user = userPart();
    user.insert(u"password"_s, m_credentials.password);
    return method(u"password"_s, {{u"user"_s, user}});
}

QJsonObject Identity::scopePart() const
{
    if (byApplicationCredential())
        return {};  // its project is part of it
    if (const QString id = m_endpoint.auth.value(u"project_id"_s); !id.isEmpty())
        return {{u"project"_s, QJsonObject{{u"id"_s, id}}}};
    if (const QString name = m_endpoint.auth.value(u"project_name"_s); !name.isEmpty())
        return {{u"project"_s, QJsonObject{{u"name"_s, name}, {u"domain"_s, domainOf(m_endpoint.auth, u"project"_s)}}}};
    return {};  // the user's default project, where Keystone knows one
}

Result<Token> Identity::adopt(const QString &base, const Context &context, QDeadlineTimer patience) const
{
    HttpRequest request;
    request.url = base + u"/auth/tokens"_s;
    const QByteArray value = m_credentials.token.toUtf8();
    request.headers = {{"X-Auth-Token", value}, {"X-Subject-Token", value}, {"Accept", "application/json"}};
    const auto response = send(request, context, patience);
    if (!response)
        return fail(response);
    if (!response->ok())
        return std::unexpected(restError(*response, serviceTitle(Service::Identity), m_endpoint.name));
    return tokenOf(*response, who(), value, QDateTime::currentDateTimeUtc());  // no word of how much of its life is left by the server's clock
}

Result<Token> Identity::login(const QString &base, const Context &context, QDeadlineTimer patience) const
{
    if (byToken()) {
        auto token = adopt(base, context, patience);
        if (token ? !token->projectId.isEmpty() : token.error().kind == Kind::Cancelled)
            return token;
    }
    const auto identity = identityPart();
    if (!identity)
        return fail(identity);
    QJsonObject auth{{u"identity"_s, *identity}};
    if (const QJsonObject scope = scopePart(); !scope.isEmpty())
        auth.insert(u"scope"_s, scope);
    HttpRequest request;
    request.method = "POST";
    request.url = base + u"/auth/tokens"_s;
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = rest::bytes({{u"auth"_s, auth}});
    const auto response = send(request, context, patience);
    if (!response)
        return fail(response);
    if (!response->ok()) {
        Error error = restError(*response, serviceTitle(Service::Identity), m_endpoint.name);
        if (error.kind == Kind::NotFound)  // what Keystone says of a token or application credential that it does not know
            error.kind = Kind::Unauthorized;
        return std::unexpected(error);
    }
    return tokenOf(*response, who(), response->header("x-subject-token"));
}

}  // namespace trescca
