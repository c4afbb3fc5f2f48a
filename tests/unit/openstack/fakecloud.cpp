// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

FakeCloud::FakeCloud() : http(std::make_unique<ScriptedServer>([this](const ScriptedRequest &request) { return reply(request); }))
{
    answer("GET /v2.1/", {json({{u"version"_s, QJsonObject{{u"version"_s, u"2.96"_s}}}})});
    answer("GET /v2.1/p1/trescca", {status(404)});
}

Endpoint FakeCloud::endpoint() const
{
    Endpoint endpoint;
    endpoint.name = u"fake"_s;
    endpoint.kind = SiteKind::OpenStack;
    endpoint.uri = http->url() + u"/v3"_s;
    endpoint.region = u"RegionOne"_s;
    endpoint.auth = {{u"username"_s, u"demo"_s}, {u"project_name"_s, u"demo"_s}};
    endpoint.timeoutSeconds = 3;
    return endpoint;
}

std::unique_ptr<OpenStackSite> FakeCloud::site() const
{
    return std::move(OpenStackSite::open(endpoint(), {.password = u"good"_s, .applicationCredentialSecret = {}, .token = {}})).value();
}

void FakeCloud::answer(const QByteArray &methodAndPath, const QList<ScriptedAnswer> &answers)
{
    const std::lock_guard lock(m_mutex);
    m_answers[methodAndPath] = answers;
}

ScriptedAnswer FakeCloud::json(const QJsonObject &object, int code)
{
    return {.status = code, .body = QJsonDocument(object).toJson(), .headers = {{"Content-Type", "application/json"}}};
}

ScriptedAnswer FakeCloud::status(int code, const QByteArray &body) { return {.status = code, .body = body}; }

ScriptedAnswer FakeCloud::server(const QString &state, const QJsonObject &more)
{
    QJsonObject server{{u"id"_s, u"s1"_s}, {u"name"_s, u"web"_s}, {u"status"_s, state}};
    for (auto it = more.begin(); it != more.end(); ++it)
        server.insert(it.key(), it.value());
    return json({{u"server"_s, server}});
}

QByteArray FakeCloud::imageBytes(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_images.value(id).bytes;
}

qsizetype FakeCloud::imageCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_images.size();
}

void FakeCloud::putImage(const QString &id, const QByteArray &bytes, const QJsonObject &more)
{
    const std::lock_guard lock(m_mutex);
    Stored &image = m_images[id];
    image.json = more;
    image.json.insert(u"id"_s, id);
    image.json.insert(u"name"_s, id);
    image.bytes = bytes;
    settle(image);
}

void FakeCloud::settle(Stored &image)
{
    const QByteArray seen = storesWrongBytes ? image.bytes + '!' : image.bytes;
    image.json.insert(u"status"_s, u"active"_s);
    image.json.insert(u"size"_s, image.bytes.size());
    image.json.insert(u"checksum"_s, QString::fromLatin1(QCryptographicHash::hash(seen, QCryptographicHash::Md5).toHex()));
    image.json.insert(u"os_hash_algo"_s, u"sha512"_s);
    image.json.insert(u"os_hash_value"_s, QString::fromLatin1(QCryptographicHash::hash(seen, QCryptographicHash::Sha512).toHex()));
}

ScriptedAnswer FakeCloud::reply(const ScriptedRequest &request)
{
    const QByteArray path = request.path.split('?').first();
    if (hook)
        if (const auto answer = hook(request))
            return *answer;
    const std::lock_guard lock(m_mutex);
    if (auto found = m_answers.find(request.method + ' ' + path); found != m_answers.end())
        return found->size() > 1 ? found->takeFirst() : found->first();
    if (path == "/v3/auth/tokens")
        return token(request);
    if (path.startsWith("/v2/images"))
        return glance(request, path.mid(10));
    return status(404, R"({"itemNotFound": {"message": "There is nothing.", "code": 404}})");
}

ScriptedAnswer FakeCloud::token(const ScriptedRequest &request)
{
    const QJsonObject identity = QJsonDocument::fromJson(request.body).object().value("auth"_L1).toObject().value("identity"_L1).toObject();
    const QString password = identity.value("password"_L1).toObject().value("user"_L1).toObject().value("password"_L1).toString();
    if (identity.value("methods"_L1).toArray().contains(u"password"_s) && password != "good"_L1)
        return status(401, R"({"error": {"message": "The request you have made requires authentication.", "code": 401}})");
    const auto service = [this](const QString &type, const QString &path) {
        const QJsonObject endpoint{{u"interface"_s, u"public"_s}, {u"region_id"_s, u"RegionOne"_s}, {u"url"_s, http->url() + path}};
        return QJsonObject{{u"type"_s, type}, {u"endpoints"_s, QJsonArray{endpoint}}};
    };
    QJsonArray named;
    for (const QString &role : std::as_const(roles))
        named << QJsonObject{{u"name"_s, role}};
    QJsonArray catalog{service(u"image"_s, u""_s)};
    if (hasCompute)
        catalog << service(u"compute"_s, u"/v2.1/p1"_s);
    if (hasNetwork)
        catalog << service(u"network"_s, u""_s);
    const auto now = QDateTime::currentDateTimeUtc();
    auto answer =
        json({{u"token"_s,
                 QJsonObject{{u"issued_at"_s, now.toString(Qt::ISODate)}, {u"expires_at"_s, now.addSecs(tokenSeconds).toString(Qt::ISODate)},
                     {u"project"_s, QJsonObject{{u"id"_s, u"p1"_s}, {u"name"_s, u"demo"_s}}}, {u"roles"_s, named}, {u"catalog"_s, catalog}}}},
            201);
    answer.headers.insert("X-Subject-Token", "token-" + QByteArray::number(++m_tokens));
    return answer;
}

ScriptedAnswer FakeCloud::glance(const ScriptedRequest &request, const QByteArray &path)
{
    if (path.isEmpty() && request.method == "POST") {
        const QString id = u"new-%1"_s.arg(m_next++);
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        body.insert(u"id"_s, id);
        body.insert(u"status"_s, u"queued"_s);
        m_images[id].json = body;
        return json(body, 201);
    }
    const auto image = m_images.find(QString::fromLatin1(path.split('/').value(1)));
    if (image == m_images.end())
        return status(404, "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1>No image found</body></html>");
    if (path.endsWith("/file"))
        return file(request, *image);
    if (request.method == "DELETE") {
        m_images.erase(image);
        return status(204);
    }
    return json(image->json);
}

ScriptedAnswer FakeCloud::file(const ScriptedRequest &request, Stored &image)
{
    if (request.method == "PUT") {
        image.bytes = request.body;
        settle(image);
        return status(204);
    }
    ScriptedAnswer answer = status(200, image.bytes);
    const QByteArray range = request.headers.value("range");
    const QByteArray tag = tags.size() > 1 ? tags.takeFirst() : tags.value(0);
    if (!range.isEmpty() && !ignoresRange && request.headers.value("if-range", tag) == tag) {
        const qsizetype from = range.mid(6).split('-').first().toLongLong();
        answer = status(206, image.bytes.sliced(from));
        answer.headers.insert("Content-Range",
            "bytes " + QByteArray::number(from) + '-' + QByteArray::number(image.bytes.size() - 1) + '/' + QByteArray::number(image.bytes.size()));
    }
    if (!tag.isEmpty())
        answer.headers.insert("ETag", tag);
    if (!cuts.isEmpty())
        answer.cutAfter = std::min(cuts.takeFirst(), answer.body.size());
    return answer;
}

}  // namespace trescca
