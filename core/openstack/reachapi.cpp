// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/reachapi.h"

#include "core/openstack/limitsapi.h"
#include "core/openstack/restjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QStringList idsOf(const QJsonArray &things)
{
    QStringList ids;
    for (const QJsonValue &thing : things)
        ids.append(thing["id"_L1].toString());
    return ids;
}

}  // namespace

Result<QJsonObject> ReachApi::send(const RestCall &call, const Context &context) const
{
    const auto present = m_session.has(Service::Network, context);
    if (!present)
        return fail(present);
    if (!*present)
        return fail(Kind::Unsupported, u"\"%1\" has no network service (Neutron)."_s.arg(m_session.endpoint().name));
    const auto response = m_session.call(Service::Network, call, context);
    if (!response)
        return fail(response);
    return response->body.trimmed().isEmpty() ? QJsonObject() : rest::object(*response, u"Neutron"_s);
}

Result<QJsonArray> ReachApi::list(const QString &path, const QString &key, const Context &context) const
{
    return send({.path = path}, context).transform([&key](const QJsonObject &body) { return body.value(key).toArray(); });
}

Result<void> ReachApi::remove(const QString &path, const Context &context) const
{
    const auto done = send({.method = "DELETE", .path = path}, context);
    return done || done.error().kind == Kind::NotFound ? Result<void>() : Result<void>(fail(done));
}

Result<QStringList> ReachApi::groups(const QString &name, const Context &context) const
{
    // An administrator would see those of all projects.
    return m_session.token(context)
        .and_then([&](const Token &token) {
            return list(u"/v2.0/security-groups?name=%1&project_id=%2&fields=id"_s.arg(rest::escaped(name), rest::escaped(token.projectId)),
                u"security_groups"_s, context);
        })
        .transform(idsOf);
}

Result<QString> ReachApi::makeGroup(const QString &name, const QString &description, const Context &context) const
{
    const QJsonObject group{{u"name"_s, name}, {u"description"_s, description}};
    const auto body = send({.method = "POST", .path = u"/v2.0/security-groups"_s, .body = rest::bytes({{u"security_group"_s, group}})}, context);
    return body.transform([](const QJsonObject &made) { return made["security_group"_L1]["id"_L1].toString(); });
}

Result<void> ReachApi::openPort(const QString &group, int port, const QString &from, const Context &context) const
{
    const QJsonObject rule{{u"security_group_id"_s, group}, {u"direction"_s, u"ingress"_s}, {u"protocol"_s, u"tcp"_s}, {u"port_range_min"_s, port},
        {u"port_range_max"_s, port}, {u"ethertype"_s, from.contains(u':') ? u"IPv6"_s : u"IPv4"_s}, {u"remote_ip_prefix"_s, from}};
    const auto made =
        send({.method = "POST", .path = u"/v2.0/security-group-rules"_s, .body = rest::bytes({{u"security_group_rule"_s, rule}})}, context);
    return made || made.error().kind == Kind::Conflict ? Result<void>() : Result<void>(fail(made));
}

Result<void> ReachApi::removeGroup(const QString &group, const Context &context) const
{
    return remove(u"/v2.0/security-groups/"_s + rest::escaped(group), context);
}

Result<std::optional<int>> ReachApi::groupsLeft(const Context &context) const
{
    const auto token = m_session.token(context);
    if (!token)
        return fail(token);
    const auto body = send({.path = u"/v2.0/quotas/%1/details.json"_s.arg(rest::escaped(token->projectId))}, context);
    if (!body && isUnanswered(body.error()))
        return fail(body);
    const QJsonObject quota = body.value_or(QJsonObject()).value("quota"_L1)["security_group"_L1].toObject();
    const int limit = quota.value("limit"_L1).toInt(-1);
    if (limit < 0)
        return std::nullopt;
    return std::max(0, limit - quota.value("used"_L1).toInt() - quota.value("reserved"_L1).toInt());
}

Result<QString> ReachApi::externalNetwork(const QString &nameOrId, const Context &context) const
{
    const auto found = list(u"/v2.0/networks?router:external=true&fields=id&fields=name"_s, u"networks"_s, context);
    if (!found)
        return fail(found);
    QStringList names;
    for (const QJsonValue &network : *found) {
        if (network["id"_L1].toString() == nameOrId || network["name"_L1].toString() == nameOrId)
            return network["id"_L1].toString();
        names.append(network["name"_L1].toString());
    }
    return fail(Kind::NotFound,
        u"The cloud has no external network \"%1\". %2"_s.arg(
            nameOrId, names.isEmpty() ? u"It has none at all."_s : u"It has: %1."_s.arg(names.join(u", "_s))));
}

Result<QStringList> ReachApi::ports(const QString &instance, const Context &context) const
{
    return list(u"/v2.0/ports?device_id=%1&fields=id"_s.arg(rest::escaped(instance)), u"ports"_s, context).transform(idsOf);
}

Result<ReachApi::Floating> ReachApi::makeFloating(
    const QString &network, const QString &port, const QString &description, const Context &context) const
{
    const QJsonObject floating{{u"floating_network_id"_s, network}, {u"port_id"_s, port}, {u"description"_s, description}};
    const auto body = send({.method = "POST", .path = u"/v2.0/floatingips"_s, .body = rest::bytes({{u"floatingip"_s, floating}})}, context);
    return body.transform([](const QJsonObject &made) {
        const QJsonValue address = made["floatingip"_L1];
        return Floating{address["id"_L1].toString(), address["floating_ip_address"_L1].toString()};
    });
}

Result<QList<ReachApi::Floating>> ReachApi::floating(const QString &description, const QString &port, const Context &context) const
{
    const auto found =
        list(u"/v2.0/floatingips?description="_s + rest::escaped(description) + (port.isEmpty() ? QString() : u"&port_id="_s + rest::escaped(port)),
            u"floatingips"_s, context);
    if (!found)
        return fail(found);
    QList<Floating> all;
    for (const QJsonValue &one : *found)
        all.append({one["id"_L1].toString(), one["floating_ip_address"_L1].toString()});
    return all;
}

Result<void> ReachApi::removeFloating(const QString &id, const Context &context) const
{
    return remove(u"/v2.0/floatingips/"_s + rest::escaped(id), context);
}

}  // namespace trescca
