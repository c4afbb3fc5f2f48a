// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Hashing a password takes its time by design: once a program is enough.
void takeUsers(const QString &state)
{
    static const QTemporaryDir first;
    static const bool made = Users(first.path()).set(u"alice"_s, u"wonderland"_s, u"member"_s)
        && Users(first.path()).set(u"carol"_s, u"lookingglass"_s, u"reader"_s) && Users(first.path()).set(u"queen"_s, u"of hearts"_s, u"admin"_s);
    if (!made || !QFile::copy(first.path() + "/users.json"_L1, state + "/users.json"_L1))
        qFatal("the users could not be made");
}

}  // namespace

QJsonObject Answer::json() const { return QJsonDocument::fromJson(body).object(); }

DaemonFixture::DaemonFixture(int timeoutSeconds, QStringList pullFrom, ImportRules imports)
    : m_timeoutSeconds(timeoutSeconds), m_pullFrom(std::move(pullFrom)), m_imports(std::move(imports))
{
    const QString state = m_folder.path();
    m_store = std::move(*ImageStore::open(state + "/images"_L1));
    m_site = std::make_unique<FakeSite>(u"home"_s, m_store.get());
    takeUsers(state);
    start();
}

DaemonConfig DaemonFixture::config() const
{
    DaemonConfig config;
    config.port = 0;
    config.state = m_folder.path();
    config.imports = m_imports;
    config.timeoutSeconds = m_timeoutSeconds;
    config.pullFrom = m_pullFrom;
    return config;
}

Result<int> DaemonFixture::startAnother() { return Daemon(config(), *m_site, *m_store).start(); }

void DaemonFixture::start()
{
    const Clock clock{[this] { return QDateTime::currentDateTimeUtc().addSecs(m_offset); },
        [this] { return BootClock::now() + std::chrono::seconds(m_offset.load()); }};
    m_daemon = std::make_unique<Daemon>(config(), *m_site, *m_store, clock);
    const auto port = m_daemon->start();
    if (!port)
        qFatal("%s", qUtf8Printable(port.error().what));
    m_port = *port;
    m_base = u"https://127.0.0.1:%1"_s.arg(m_port);
    HttpSettings settings;
    settings.trust.fingerprint = m_daemon->fingerprint();
    m_client = std::make_unique<HttpClient>(settings);
    m_token = token();
}

Endpoint DaemonFixture::endpoint() const
{
    Endpoint endpoint;
    endpoint.name = u"host"_s;
    endpoint.kind = SiteKind::OpenStack;
    endpoint.uri = m_base + "/v3"_L1;
    endpoint.fingerprint = m_daemon->fingerprint();
    endpoint.auth = {{u"username"_s, u"alice"_s}, {u"project_name"_s, u"default"_s}};
    return endpoint;
}

void DaemonFixture::restart()
{
    m_daemon.reset();
    start();
}

QByteArray DaemonFixture::loginBody(const QString &user, const QString &password)
{
    const QJsonObject who{{u"name"_s, user}, {u"password"_s, password}, {u"domain"_s, QJsonObject{{u"id"_s, u"default"_s}}}};
    const QJsonObject identity{{u"methods"_s, QJsonArray{u"password"_s}}, {u"password"_s, QJsonObject{{u"user"_s, who}}}};
    const QJsonObject scope{{u"project"_s, QJsonObject{{u"name"_s, u"default"_s}, {u"domain"_s, QJsonObject{{u"id"_s, u"default"_s}}}}}};
    return QJsonDocument(QJsonObject{{u"auth"_s, QJsonObject{{u"identity"_s, identity}, {u"scope"_s, scope}}}}).toJson();
}

QByteArray DaemonFixture::token(const QString &user, const QString &password)
{
    return anonymous("POST", u"/v3/auth/tokens"_s, loginBody(user, password)).headers.value("x-subject-token");
}

Answer DaemonFixture::anonymous(const QByteArray &method, const QString &path, const QByteArray &body, const HttpHeaders &headers)
{
    HttpRequest request;
    request.method = method;
    request.url = url(path);
    request.body = body;
    request.headers = headers;
    const auto response = m_client->send(request, {});
    if (!response)
        return {0, response.error().what.toUtf8(), {}};
    return {response->status, response->body, response->headers};
}

Answer DaemonFixture::send(const QByteArray &method, const QString &path, const QByteArray &body, HttpHeaders headers)
{
    const bool typed = std::ranges::any_of(headers, [](const auto &header) { return header.first == "Content-Type"; });
    if (!typed && method != "GET" && method != "DELETE")
        headers << std::pair(
            "Content-Type"_ba, method == "PUT" && path.startsWith("/image"_L1) ? "application/octet-stream"_ba : "application/json"_ba);
    headers << std::pair("X-Auth-Token"_ba, m_token) << std::pair("Accept"_ba, "application/json"_ba);
    return anonymous(method, path, body, headers);
}

Answer DaemonFixture::send(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    return send(method, path, QJsonDocument(body).toJson(), {std::pair("Content-Type"_ba, "application/json"_ba)});
}

QString DaemonFixture::queued(const QString &name, QJsonObject more)
{
    more.insert(u"name"_s, name);
    more.insert(u"disk_format"_s, u"raw"_s);
    more.insert(u"container_format"_s, u"bare"_s);
    return send("POST", u"/image/v2/images"_s, more).json()["id"_L1].toString();
}

QString DaemonFixture::upload(const QString &name, const QByteArray &content, const QJsonObject &more)
{
    const QString id = queued(name, more);
    const Answer put = send("PUT", u"/image/v2/images/%1/file"_s.arg(id), content, {std::pair("Content-Type"_ba, "application/octet-stream"_ba)});
    return put.status == 204 ? id : QString();
}

QJsonObject DaemonFixture::server(const QString &id) { return send("GET", u"/compute/v2.1/servers/"_s + id).json()["server"_L1].toObject(); }

QString DaemonFixture::save(const QString &instance, const QString &migration)
{
    const Answer answer =
        send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(instance), QJsonObject{{u"save"_s, QJsonObject{{u"migration_id"_s, migration}}}});
    return answer.status == 202 ? answer.json()["image_id"_L1].toString() : QString();
}

QString DaemonFixture::restore(const QString &image, const QString &migration)
{
    const Answer answer = send("POST", u"/compute/v2.1/servers/restore"_s, QJsonObject{{u"image_id"_s, image}, {u"migration_id"_s, migration}});
    return answer.status == 202 ? answer.json()["server"_L1]["id"_L1].toString() : QString();
}

int DaemonFixture::action(const QString &instance, const QString &name, const QJsonValue &value)
{
    return send("POST", u"/compute/v2.1/servers/%1/action"_s.arg(instance), QJsonObject{{name, value}}).status;
}

}  // namespace trescca
