// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/networkapi.h"

#include "core/openstack/restjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// At Nova's lowest microversion: they end with 2.35.
Result<QList<CloudNetwork>> novaNetworks(CloudSession &session, const Context &context)
{
    const auto response = session.call(Service::Compute, {.path = u"/os-networks"_s}, context);
    if (!response && (response.error().kind == Kind::Unreachable || response.error().kind == Kind::Cancelled))
        return fail(response);
    const auto body = response ? rest::object(*response, u"Nova"_s) : QJsonObject();
    QList<CloudNetwork> found;
    for (const QJsonValue &network : body.value_or(QJsonObject()).value("networks"_L1).toArray())
        found.append({network["id"_L1].toString(), network["label"_L1].toString()});
    return found;
}

}  // namespace

Result<QList<CloudNetwork>> networks(CloudSession &session, const Context &context)
{
    const auto present = session.has(Service::Network, context);
    if (!present)
        return fail(present);
    if (!*present)
        return novaNetworks(session, context);
    const auto response = session.call(Service::Network, {.path = u"/v2.0/networks?fields=id&fields=name&fields=router:external"_s}, context);
    if (!response)
        return fail(response);
    const auto body = rest::object(*response, u"Neutron"_s);
    if (!body)
        return fail(body);
    QList<CloudNetwork> found;
    for (const QJsonValue &value : body->value("networks"_L1).toArray()) {
        const QJsonObject network = value.toObject();
        if (!network.value("router:external"_L1).toBool())
            found.append({network.value("id"_L1).toString(), network.value("name"_L1).toString()});
    }
    return found;
}

}  // namespace trescca
