// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "landingcloud.h"

#include "core/openstack/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace trescca::test {

namespace {

QJsonArray listOf(const QMap<QString, QJsonObject> &things)
{
    QJsonArray list;
    for (const QJsonObject &thing : things)
        list << thing;
    return list;
}

}  // namespace

LandingCloud::LandingCloud()
{
    fake.hasNetwork = true;
    fake.hook = [this](const ScriptedRequest &request) { return reply(request); };
    fake.answer("GET /v2/images",
        {FakeCloud::json({{u"images"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"i1"_s}, {u"name"_s, u"debian-13"_s}, {u"status"_s, u"active"_s}, {u"container_format"_s, u"bare"_s},
                           {u"disk_format"_s, u"qcow2"_s}, {u"size"_s, 1000}, {u"virtual_size"_s, qint64(2) << 30}},
                QJsonObject{{u"id"_s, u"i2"_s}, {u"name"_s, u"cirros"_s}, {u"status"_s, u"active"_s}, {u"container_format"_s, u"bare"_s}}}}})});
    const QJsonObject small{{u"id"_s, u"f1"_s}, {u"name"_s, u"small"_s}, {u"ram"_s, 256}, {u"vcpus"_s, 1}, {u"disk"_s, 20}};
    const QJsonObject large{{u"id"_s, u"f2"_s}, {u"name"_s, u"large"_s}, {u"ram"_s, 2048}, {u"vcpus"_s, 2}, {u"disk"_s, 20}};
    const QJsonObject narrow{{u"id"_s, u"f3"_s}, {u"name"_s, u"narrow"_s}, {u"ram"_s, 4096}, {u"vcpus"_s, 1}, {u"disk"_s, 1}};
    fake.answer("GET /v2.1/p1/flavors/detail", {FakeCloud::json({{u"flavors"_s, QJsonArray{small, large, narrow}}})});
}

std::shared_ptr<CloudSession> LandingCloud::session() const
{
    Credentials credentials;
    credentials.password = u"good"_s;
    constexpr std::chrono::milliseconds soon{1};
    return std::make_shared<CloudSession>(fake.endpoint(), credentials, RetryPolicy{.tries = 2, .first = soon, .most = soon});
}

QStringList LandingCloud::things() const
{
    const std::scoped_lock lock(m_lock);
    QStringList all;
    for (const QJsonObject &server : m_servers)
        all << u"server "_s + server["name"_L1].toString();
    for (const QJsonObject &group : m_groups)
        all << u"group "_s + group["name"_L1].toString();
    for ([[maybe_unused]] const QJsonObject &floating : m_floating)
        all << u"floating"_s;
    return all + m_rules;
}

QJsonObject LandingCloud::wanted() const
{
    const std::scoped_lock lock(m_lock);
    return m_wanted;
}

void LandingCloud::putServer(const QString &name, const QJsonObject &metadata)
{
    const std::scoped_lock lock(m_lock);
    const QString id = u"s%1"_s.arg(m_next++);
    const QJsonObject address{{u"addr"_s, u"127.0.0.1"_s}, {u"version"_s, 4}, {u"OS-EXT-IPS:type"_s, u"fixed"_s}};
    m_servers[id] = {{u"id"_s, id}, {u"name"_s, name}, {u"status"_s, state}, {u"metadata"_s, metadata},
        {u"addresses"_s, QJsonObject{{u"net"_s, QJsonArray{address}}}}};
}

std::optional<ScriptedAnswer> LandingCloud::reply(const ScriptedRequest &request)
{
    const QByteArray path = request.path.split('?').first();
    if (!failAt.isEmpty() && (request.method + ' ' + path).startsWith(failAt))
        return FakeCloud::status(403, R"({"forbidden": {"message": "No.", "code": 403}})");
    if (path.startsWith("/v2.1/p1/"))
        return nova(request, path.mid(8));
    return path.startsWith("/v2.0/") ? neutron(request, path.mid(5)) : std::nullopt;
}

std::optional<ScriptedAnswer> LandingCloud::nova(const ScriptedRequest &request, const QByteArray &path)
{
    if (path == "/limits")
        return FakeCloud::json({{u"limits"_s, QJsonObject{{u"absolute"_s, limits}}}});
    if (path.startsWith("/servers/") && path.endsWith("/action"))
        return FakeCloud::json({{u"output"_s, QString::fromUtf8(console())}});
    if (path == "/servers" && request.method == "POST") {
        const QJsonObject server = QJsonDocument::fromJson(request.body)["server"_L1].toObject();
        putServer(server["name"_L1].toString(), server["metadata"_L1].toObject());
        onCreate(server);
        const std::scoped_lock lock(m_lock);
        m_wanted = server;
        return FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, m_servers.lastKey()}}}}, 202);
    }
    const std::scoped_lock lock(m_lock);
    if (path == "/servers/detail")
        return FakeCloud::json({{u"servers"_s, listOf(m_servers)}});
    if (!path.startsWith("/servers/"))
        return std::nullopt;
    const QString id = QString::fromLatin1(path.mid(9));
    if (!m_servers.contains(id))
        return FakeCloud::status(404, R"({"itemNotFound": {"message": "There is nothing.", "code": 404}})");
    if (request.method != "DELETE")
        return FakeCloud::json({{u"server"_s, m_servers[id]}});
    m_servers.remove(id);
    return FakeCloud::status(204);
}

std::optional<ScriptedAnswer> LandingCloud::neutron(const ScriptedRequest &request, const QByteArray &path)
{
    const std::scoped_lock lock(m_lock);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QUrlQuery query(QString::fromLatin1(request.path).section(u'?', 1));
    const QString id = QString::fromLatin1(path.split('/').value(2));
    if (path == "/networks") {
        const bool external = query.hasQueryItem(u"router:external"_s);
        return FakeCloud::json(
            {{u"networks"_s, QJsonArray{QJsonObject{{u"id"_s, external ? u"n9"_s : u"n1"_s}, {u"name"_s, external ? u"public"_s : u"private"_s}}}}});
    }
    if (path == "/ports")
        return FakeCloud::json({{u"ports"_s, QJsonArray{QJsonObject{{u"id"_s, u"port1"_s}}}}});
    if (path == "/security-groups" && request.method == "POST") {
        QJsonObject group = body["security_group"_L1].toObject();
        group[u"id"] = u"g%1"_s.arg(m_next++);
        m_groups[group["id"_L1].toString()] = group;
        return FakeCloud::json({{u"security_group"_s, group}}, 201);
    }
    if (path == "/security-groups")
        return FakeCloud::json({{u"security_groups"_s, listOf(m_groups)}});
    if (path == "/security-group-rules") {
        const QJsonObject rule = body["security_group_rule"_L1].toObject();
        m_rules << u"rule %1 %2"_s.arg(rule["port_range_min"_L1].toInt()).arg(rule["remote_ip_prefix"_L1].toString());
        return FakeCloud::json(body, 201);
    }
    if (path.startsWith("/security-groups/")) {
        if (groupBusy-- > 0)
            return FakeCloud::status(409, R"({"NeutronError": {"message": "In use.", "type": "SecurityGroupInUse"}})");
        m_groups.remove(id);
        m_rules.clear();
        return FakeCloud::status(204);
    }
    if (path == "/floatingips" && request.method == "POST") {
        const QString made = u"fip%1"_s.arg(m_next++);
        m_floating[made] = {{u"id"_s, made}, {u"floating_ip_address"_s, u"127.0.0.1"_s}};
        for (QJsonObject &server : m_servers)
            server[u"addresses"] = QJsonObject{{u"net"_s,
                QJsonArray{QJsonObject{{u"addr"_s, u"127.0.0.1"_s}, {u"version"_s, 4}, {u"OS-EXT-IPS:type"_s, u"floating"_s}},
                    QJsonObject{{u"addr"_s, u"192.0.2.7"_s}, {u"version"_s, 4}, {u"OS-EXT-IPS:type"_s, u"fixed"_s}}}}};
        return FakeCloud::json({{u"floatingip"_s, m_floating[made]}}, 201);
    }
    if (path == "/floatingips")
        return FakeCloud::json({{u"floatingips"_s, listOf(m_floating)}});
    if (path.startsWith("/floatingips/")) {
        m_floating.remove(id);
        return FakeCloud::status(204);
    }
    return std::nullopt;
}

}  // namespace trescca::test
