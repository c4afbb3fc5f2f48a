// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/hostviews.h"

#include "app/tresccad/api/computeroute.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Extension {
    QLatin1StringView alias;
    QLatin1StringView name;
};

/// All that has an address here, if only one that refuses.
constexpr Extension extensions[] = {{"OS-DCF"_L1, "DiskConfig"_L1}, {"OS-EXT-AZ"_L1, "ExtendedAvailabilityZone"_L1},
    {"OS-EXT-STS"_L1, "ExtendedStatus"_L1}, {"OS-SRV-USG"_L1, "ServerUsage"_L1}, {"NMN"_L1, "Multinic"_L1},
    {"os-admin-actions"_L1, "AdminActions"_L1}, {"os-agents"_L1, "Agents"_L1}, {"os-aggregates"_L1, "Aggregates"_L1}, {"os-hosts"_L1, "Hosts"_L1},
    {"os-hypervisors"_L1, "Hypervisors"_L1}, {"os-migrations"_L1, "Migrations"_L1}, {"os-services"_L1, "Services"_L1},
    {"os-availability-zone"_L1, "AvailabilityZone"_L1}, {"os-console-output"_L1, "ConsoleOutput"_L1}, {"os-consoles"_L1, "Consoles"_L1},
    {"os-extended-volumes"_L1, "ExtendedVolumes"_L1}, {"os-flavor-extra-specs"_L1, "FlavorExtraSpecs"_L1},
    {"os-instance-actions"_L1, "InstanceActions"_L1}, {"os-keypairs"_L1, "Keypairs"_L1}, {"os-multiple-create"_L1, "MultipleCreate"_L1},
    {"os-quota-sets"_L1, "Quotas"_L1}, {"os-server-groups"_L1, "ServerGroups"_L1}, {"os-server-start-stop"_L1, "ServerStartStop"_L1},
    {"os-simple-tenant-usage"_L1, "SimpleTenantUsage"_L1}, {"os-used-limits"_L1, "UsedLimits"_L1}};

QJsonObject fields(const Extension &extension)
{
    return {{u"alias"_s, QString(extension.alias)}, {u"name"_s, QString(extension.name)},
        {u"namespace"_s, u"http://docs.openstack.org/compute/ext/fake_xml"_s}, {u"updated"_s, u"2014-12-03T00:00:00Z"_s},
        {u"description"_s, QString()}, {u"links"_s, QJsonArray()}};
}

Result<ApiResponse> refuseGroups(const ApiRequest &)
{
    return fail(Kind::Forbidden,
        u"Policy doesn't allow this to be performed, whatever the role: this is one host and no cloud; look after it at the host itself."_s);
}

/// There are none, and there is room for none.
void addServerGroups(Router &router)
{
    static const JsonSchema group(R"({"type": "object", "required": ["server_group"], "additionalProperties": false, "properties": {"server_group": {
        "type": "object", "required": ["name"], "additionalProperties": false, "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"},
            "policies": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "string"}}, "policy": {"type": "string"}, "rules": {"type": "object"}}}}})");
    addCompute(router, {"GET"_ba, u"/os-server-groups"_s}, [](const ApiRequest &) { return jsonResponse({{u"server_groups"_s, QJsonArray()}}); });
    addCompute(router, {"POST"_ba, u"/os-server-groups"_s, Access::Write}, [](const ApiRequest &request) -> Result<ApiResponse> {
        const auto body = bodyOf(request, group);
        return body ? fail(Kind::Forbidden, u"Quota exceeded, too many server groups: this host gives none."_s) : fail(body);
    });
    for (const QByteArray &method : {"GET"_ba, "DELETE"_ba})
        addCompute(router, {method, u"/os-server-groups/{id}"_s}, [](const ApiRequest &request) -> Result<ApiResponse> {
            return fail(Kind::NotFound, u"Instance group %1 could not be found."_s.arg(request.params[u"id"_s]));
        });
}

void addExtensions(Router &router)
{
    addCompute(router, {"GET"_ba, u"/extensions"_s}, [](const ApiRequest &) {
        QJsonArray all;
        for (const Extension &extension : extensions)
            all << fields(extension);
        return jsonResponse({{u"extensions"_s, all}});
    });
    addCompute(router, {"GET"_ba, u"/extensions/{id}"_s}, [](const ApiRequest &request) -> Result<ApiResponse> {
        for (const Extension &extension : extensions) {
            if (request.params[u"id"_s] == extension.alias)
                return jsonResponse({{u"extension"_s, fields(extension)}});
        }
        return fail(Kind::NotFound, u"The resource could not be found."_s);
    });
}

void addAdministrators(Router &router)
{
    for (const QString &kind : {u"os-hypervisors"_s, u"os-services"_s, u"os-aggregates"_s, u"os-hosts"_s, u"os-migrations"_s,
             u"os-instance_usage_audit_log"_s, u"os-assisted-volume-snapshots"_s, u"os-agents"_s, u"os-server-external-events"_s}) {
        for (const QByteArray &method : {"GET"_ba, "POST"_ba})
            addCompute(router, {method, u'/' + kind}, refuseGroups);
        for (const QByteArray &method : {"GET"_ba, "PUT"_ba, "DELETE"_ba})
            addCompute(router, {method, u"/%1/{id}"_s.arg(kind)}, refuseGroups);
        addCompute(router, {"GET"_ba, u"/%1/{id}/{part}"_s.arg(kind)}, refuseGroups);
        addCompute(router, {"POST"_ba, u"/%1/{id}/action"_s.arg(kind)}, refuseGroups);
    }
    addCompute(router, {"GET"_ba, u"/os-availability-zone/detail"_s}, refuseGroups);
}

}  // namespace

void HostViewsResource::addTo(Router &router) const
{
    addExtensions(router);
    addAdministrators(router);
    addServerGroups(router);
    addCompute(router, {"GET"_ba, u"/os-availability-zone"_s}, [](const ApiRequest &) {
        const QJsonObject zone{{u"zoneName"_s, u"nova"_s}, {u"zoneState"_s, QJsonObject{{u"available"_s, true}}}, {u"hosts"_s, QJsonValue()}};
        return jsonResponse({{u"availabilityZoneInfo"_s, QJsonArray{zone}}});
    });
}

}  // namespace trescca
