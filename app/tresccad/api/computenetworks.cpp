// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/computenetworks.h"

#include "app/tresccad/api/computeroute.h"
#include "core/site/networkchoice.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int lastWithNetworks = 35;

QJsonObject fields(const QString &name, bool tenant)
{
    QJsonObject json{{u"id"_s, networkId(name)}, {u"label"_s, name}};
    if (tenant) {
        json.insert(u"cidr"_s, u"None"_s);
        return json;
    }
    for (const QString &key : {u"bridge"_s, u"bridge_interface"_s, u"broadcast"_s, u"cidr"_s, u"cidr_v6"_s, u"created_at"_s, u"deleted"_s,
             u"deleted_at"_s, u"dhcp_server"_s, u"dhcp_start"_s, u"dns1"_s, u"dns2"_s, u"enable_dhcp"_s, u"gateway"_s, u"gateway_v6"_s, u"host"_s,
             u"injected"_s, u"mtu"_s, u"multi_host"_s, u"netmask"_s, u"netmask_v6"_s, u"priority"_s, u"project_id"_s, u"rxtx_base"_s,
             u"share_address"_s, u"updated_at"_s, u"vlan"_s, u"vpn_private_address"_s, u"vpn_public_address"_s, u"vpn_public_port"_s})
        json.insert(key, QJsonValue::Null);
    return json;
}

}  // namespace

QStringList networksOf(const SiteFacts &facts)
{
    QStringList all = facts.networks;
    if (!all.contains(userModeNetwork))
        all << userModeNetwork.toString();
    return all;
}

QString networkId(const QString &name)
{
    static const QUuid space(u"5b2e4bd2-2f4e-5d0f-9f0a-3a1d6a6f9a11"_s);
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

std::optional<QString> networkName(const QStringList &networks, const QString &nameOrId)
{
    for (const QString &name : networks) {
        if (name == nameOrId || networkId(name) == nameOrId)
            return name;
    }
    return std::nullopt;
}

void ComputeNetworksResource::addTo(Router &router)
{
    for (const bool tenant : {false, true}) {
        const QString path = tenant ? u"/os-tenant-networks"_s : u"/os-networks"_s;
        addCompute(
            router, {"GET"_ba, path, Access::Read, 1, lastWithNetworks}, [this, tenant](const ApiRequest &request) { return list(request, tenant); });
        addCompute(router, {"GET"_ba, path + "/{id}"_L1, Access::Read, 1, lastWithNetworks},
            [this, tenant](const ApiRequest &request) { return show(request, tenant); });
    }
}

Result<ApiResponse> ComputeNetworksResource::list(const ApiRequest &, bool tenant) const
{
    const auto facts = m_context.site.facts({});
    if (!facts)
        return fail(facts);
    QJsonArray networks;
    for (const QString &name : networksOf(*facts))
        networks << fields(name, tenant);
    return jsonResponse({{u"networks"_s, networks}});
}

Result<ApiResponse> ComputeNetworksResource::show(const ApiRequest &request, bool tenant) const
{
    const auto facts = m_context.site.facts({});
    if (!facts)
        return fail(facts);
    const auto name = networkName(networksOf(*facts), request.params[u"id"_s]);
    if (!name)
        return fail(Kind::NotFound, u"Network not found"_s);
    return jsonResponse({{u"network"_s, fields(*name, tenant)}});
}

}  // namespace trescca
