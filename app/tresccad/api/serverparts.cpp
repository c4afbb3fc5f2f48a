// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverparts.h"

#include "app/tresccad/api/computenetworks.h"
#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/paging.h"
#include "app/tresccad/api/serverdiagnostics.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int firstRemoteConsole = 6;
constexpr int firstOfDeleted = 21;
constexpr int firstEventPages = 58;
constexpr int firstTopology = 78;

const JsonSchema &consoleSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["remote_console"], "additionalProperties": false, "properties": {
        "remote_console": {"type": "object", "required": ["protocol", "type"], "additionalProperties": false, "properties": {
            "protocol": {"type": "string", "enum": ["vnc", "spice", "rdp", "serial", "mks"]},
            "type": {"type": "string", "enum": ["novnc", "xvpvnc", "rdp-html5", "spice-html5", "serial", "webmks"]}}}}})");
    return schema;
}

QString stamp(const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000'"_s); }

QJsonObject eventFields(const ServerEvent &event, const QString &id, const ApiRequest &request)
{
    QJsonObject json{{u"action"_s, event.action}, {u"request_id"_s, event.request}, {u"user_id"_s, event.user},
        {u"project_id"_s, request.who.projectId}, {u"start_time"_s, stamp(event.begin)}, {u"instance_uuid"_s, id},
        {u"message"_s, event.error.isEmpty() ? QJsonValue() : QJsonValue(event.error)}};
    if (microversionOf(request).value_or(1) >= firstEventPages)
        json.insert(u"updated_at"_s, stamp(event.end.isValid() ? event.end : event.begin));
    return json;
}

QJsonObject interfaceFields(const Nic &nic, const Instance &instance, const ApiRequest &request)
{
    static const QUuid space(u"0d3f8f2a-9a55-5b5e-8d3a-6a2f5f0c7e21"_s);
    const QString network = networkId(nic.network.isEmpty() ? u"default"_s : nic.network);
    QJsonArray addresses;
    for (const QString &address : &nic == &instance.nics.first() ? instance.addresses : QStringList())
        addresses << QJsonObject{{u"ip_address"_s, address}, {u"subnet_id"_s, network}};
    QJsonObject json{{u"port_state"_s, instance.state == InstanceState::Running ? u"ACTIVE"_s : u"DOWN"_s}, {u"fixed_ips"_s, addresses},
        {u"net_id"_s, network}, {u"port_id"_s, QUuid::createUuidV5(space, instance.id + nic.mac).toString(QUuid::WithoutBraces)},
        {u"mac_addr"_s, nic.mac}};
    if (microversionOf(request).value_or(1) >= 70)
        json.insert(u"tag"_s, QJsonValue::Null);
    return json;
}

Result<ApiResponse> refuseParts(const ApiRequest &) { return fail(Kind::Forbidden, u"Policy doesn't allow this to be performed."_s); }

}  // namespace

void ServerPartsResource::addPart(Router &router, const QString &path, const Tell &tell, int since, int until)
{
    addCompute(router, {"GET"_ba, u"/servers/{id}/"_s + path, Access::Read, since, until > 0 ? until : newestMicroversion},
        [this, tell](const ApiRequest &request) {
            return m_view.find(request.params[u"id"_s]).and_then([&](const ServerSeen &server) { return tell(server, request); });
        });
}

void ServerPartsResource::addTo(Router &router)
{
    addPart(router, u"ips"_s,
        [](const ServerSeen &server, const ApiRequest &) { return jsonResponse({{u"addresses"_s, addressFields(server.instance, true, true)}}); });
    addPart(router, u"ips/{network}"_s, [](const ServerSeen &server, const ApiRequest &request) -> Result<ApiResponse> {
        const QJsonObject all = addressFields(server.instance, true, true);
        const QString network = request.params[u"network"_s];
        if (!all.contains(network))
            return fail(Kind::NotFound, u"Network not found"_s);
        return jsonResponse({{network, all[network]}});
    });
    addPart(router, u"os-interface"_s, [](const ServerSeen &server, const ApiRequest &request) {
        QJsonArray all;
        for (const Nic &nic : server.instance.nics)
            all << interfaceFields(nic, server.instance, request);
        return jsonResponse({{u"interfaceAttachments"_s, all}});
    });
    addPart(router, u"os-interface/{port}"_s, [](const ServerSeen &server, const ApiRequest &request) -> Result<ApiResponse> {
        for (const Nic &nic : server.instance.nics) {
            if (const QJsonObject told = interfaceFields(nic, server.instance, request); told[u"port_id"_s] == request.params[u"port"_s])
                return jsonResponse({{u"interfaceAttachment"_s, told}});
        }
        return fail(Kind::NotFound, u"Port %1 could not be found."_s.arg(request.params[u"port"_s]));
    });
    addCompute(router, {"GET"_ba, u"/servers/{id}/os-instance-actions"_s}, [this](const ApiRequest &request) { return events(request); });
    addCompute(router, {"GET"_ba, u"/servers/{id}/os-instance-actions/{request}"_s}, [this](const ApiRequest &request) { return event(request); });
    addCompute(router, {"POST"_ba, u"/servers/{id}/remote-consoles"_s, Access::Write, firstRemoteConsole},
        [this](const ApiRequest &request) { return remoteConsole(request); });
    addPart(router, u"diagnostics"_s,
        [this](const ServerSeen &server, const ApiRequest &request) { return serverDiagnostics(m_context.site, server, request); });
    addAbsent(router);
}

void ServerPartsResource::addAbsent(Router &router)
{
    addPart(router, u"os-volume_attachments"_s,
        [](const ServerSeen &, const ApiRequest &) { return jsonResponse({{u"volumeAttachments"_s, QJsonArray()}}); });
    addPart(
        router, u"os-security-groups"_s, [](const ServerSeen &, const ApiRequest &) { return jsonResponse({{u"security_groups"_s, QJsonArray()}}); });
    addPart(
        router, u"os-virtual-interfaces"_s,
        [](const ServerSeen &, const ApiRequest &) { return jsonResponse({{u"virtual_interfaces"_s, QJsonArray()}}); }, 1, 43);
    addPart(router, u"os-server-password"_s, [](const ServerSeen &, const ApiRequest &) { return jsonResponse({{u"password"_s, QString()}}); });
    addPart(
        router, u"topology"_s,
        [](const ServerSeen &, const ApiRequest &) { return jsonResponse({{u"nodes"_s, QJsonArray()}, {u"pagesize_kb"_s, QJsonValue()}}); },
        firstTopology);
    addCompute(router, {"DELETE"_ba, u"/servers/{id}/os-server-password"_s, Access::Write}, [this](const ApiRequest &request) {
        return m_view.find(request.params[u"id"_s]).transform([](const ServerSeen &) { return emptyResponse(); });
    });
    addCompute(router, {"POST"_ba, u"/servers/{id}/os-volume_attachments"_s, Access::Write}, [this](const ApiRequest &request) {
        return m_view.find(request.params[u"id"_s]).and_then([](const ServerSeen &) -> Result<ApiResponse> {
            return fail(Kind::NotFound, u"Volume could not be found: this cloud has no volumes."_s);
        });
    });
    const auto refuseInterfaces = [this](const ApiRequest &request) {
        return m_view.find(request.params[u"id"_s]).and_then([](const ServerSeen &) -> Result<ApiResponse> {
            return fail(Kind::InvalidInput, u"Network interfaces are not attached to guests on this host, nor detached from them."_s);
        });
    };
    addCompute(router, {"POST"_ba, u"/servers/{id}/os-interface"_s, Access::Write}, refuseInterfaces);
    addCompute(router, {"DELETE"_ba, u"/servers/{id}/os-interface/{port}"_s, Access::Write}, refuseInterfaces);
    addCompute(router, {"GET"_ba, u"/servers/{id}/migrations"_s}, refuseParts);
}

Result<ServerNote> ServerPartsResource::noteOf(const ApiRequest &request) const
{
    const QString id = m_view.instanceId(request.params[u"id"_s]);
    const auto server = m_view.find(id);
    if (server)
        return server->note;
    const ServerNote note = isUuid(id) ? m_context.notes.get(id) : ServerNote();
    const bool known = !note.events.isEmpty() && microversionOf(request).value_or(1) >= firstOfDeleted;
    return known ? Result<ServerNote>(note) : fail(server);
}

Result<ApiResponse> ServerPartsResource::events(const ApiRequest &request) const
{
    const auto page = pageOf(request, 1000, 1000);
    const auto note = noteOf(request);
    if (!note || !page)
        return std::unexpected(note ? page.error() : note.error());
    QList<ServerEvent> all = note->events;
    std::ranges::reverse(all);
    bool more = false;
    const auto part = pagePart(all, *page, more, [](const ServerEvent &event) { return event.request; });
    if (!part)
        return fail(part);
    QJsonArray told;
    for (const ServerEvent &event : *part)
        told << eventFields(event, m_view.instanceId(request.params[u"id"_s]), request);
    QJsonObject body{{u"instanceActions"_s, told}};
    if (more && !part->isEmpty() && microversionOf(request).value_or(1) >= firstEventPages)
        body.insert(
            u"links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().request)}}});
    return jsonResponse(body);
}

Result<ApiResponse> ServerPartsResource::event(const ApiRequest &request) const
{
    const auto note = noteOf(request);
    if (!note)
        return fail(note);
    const auto found = std::ranges::find(note->events, request.params[u"request"_s], &ServerEvent::request);
    if (found == note->events.end())
        return fail(Kind::NotFound, u"Action %1 not found"_s.arg(request.params[u"request"_s]));
    QJsonObject told = eventFields(*found, m_view.instanceId(request.params[u"id"_s]), request);
    QJsonObject step{{u"event"_s, u"compute_"_s + found->action}, {u"start_time"_s, stamp(found->begin)}, {u"traceback"_s, QJsonValue()},
        {u"finish_time"_s, found->end.isValid() ? QJsonValue(stamp(found->end)) : QJsonValue()},
        {u"result"_s, !found->end.isValid() ? QJsonValue() : QJsonValue(found->error.isEmpty() ? u"Success"_s : u"Error"_s)}};
    if (microversionOf(request).value_or(1) >= 62)
        step.insert(u"hostId"_s, serverFields({}, ServerStyle::of(request))[u"hostId"_s]);
    told.insert(u"events"_s, QJsonArray{step});
    return jsonResponse({{u"instanceAction"_s, told}});
}

Result<ApiResponse> ServerPartsResource::remoteConsole(const ApiRequest &request) const
{
    const auto body = bodyOf(request, consoleSchema());
    if (!body)
        return fail(body);
    if (const auto server = m_view.find(request.params[u"id"_s]); !server)
        return fail(server);
    return fail(Kind::InvalidInput, u"Unavailable console type %1."_s.arg((*body)["remote_console"_L1]["type"_L1].toString()));
}

}  // namespace trescca
