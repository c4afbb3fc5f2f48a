// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/servers.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/held.h"
#include "app/tresccad/api/paging.h"
#include "app/tresccad/api/serverfilter.h"
#include "core/site/arrival.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const JsonSchema &updateSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["server"], "additionalProperties": false, "properties": {"server": {
        "type": "object", "additionalProperties": false, "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"},
            "accessIPv4": {"oneOf": [{"type": "string", "format": "ipv4"}, {"enum": [null, ""]}]},
            "accessIPv6": {"oneOf": [{"type": "string", "format": "ipv6"}, {"enum": [null, ""]}]},
            "description": {"type": ["string", "null"], "maxLength": 255}, "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]}}}}})");
    return schema;
}

void applyUpdate(ServerNote &note, const QJsonObject &asked)
{
    for (const auto &[key, field] :
        {std::pair("name"_L1, &note.name), std::pair("accessIPv4"_L1, &note.accessV4), std::pair("accessIPv6"_L1, &note.accessV6),
            std::pair("description"_L1, &note.description), std::pair("OS-DCF:diskConfig"_L1, &note.diskConfig)}) {
        if (asked.contains(key))
            *field = asked[key].toString();
    }
    note.updated = QDateTime::currentDateTimeUtc();
}

}  // namespace

void ServersResource::addTo(Router &router)
{
    const auto bind = [this](auto member) { return [this, member](const ApiRequest &request) { return (this->*member)(request); }; };
    addCompute(router, {"GET"_ba, u"/servers"_s}, [this](const ApiRequest &request) { return list(request, false); });
    addCompute(router, {"GET"_ba, u"/servers/detail"_s}, [this](const ApiRequest &request) { return list(request, true); });
    addCompute(router, {"GET"_ba, u"/servers/{id}"_s}, bind(&ServersResource::show));
    addCompute(router, {"PUT"_ba, u"/servers/{id}"_s, Access::Write}, bind(&ServersResource::update));
    addCompute(router, {"DELETE"_ba, u"/servers/{id}"_s, Access::Write}, bind(&ServersResource::remove));
    addCompute(router, {"DELETE"_ba, u"/servers/{id}/metadata/trescca_migration"_s, Access::Write}, bind(&ServersResource::adopt));
    addCompute(router, {"GET"_ba, u"/trescca/moves/{id}"_s}, bind(&ServersResource::showMove));
    addCompute(router, {"DELETE"_ba, u"/trescca/moves/{id}"_s, Access::Write}, bind(&ServersResource::endMove));
}

Result<ApiResponse> ServersResource::list(const ApiRequest &request, bool detail) const
{
    const auto page = pageOf(request, 1000, 1000);
    if (!page)
        return fail(page);
    const auto deleted = deletedAskedFor(request);
    if (!deleted)
        return fail(deleted);
    auto all = m_view.all(*deleted != DeletedServers::None);
    if (!all)
        return fail(all);
    if (*deleted == DeletedServers::Only)
        all->removeIf([](const ServerSeen &server) { return !server.deleted; });
    if (const auto filtered = filterServers(*all, request); !filtered)
        return fail(filtered);
    bool more = false;
    const auto part = pagePart(*all, *page, more, [](const ServerSeen &server) { return server.instance.id; });
    if (!part)
        return fail(part);
    const ServerStyle style = ServerStyle::of(request);
    QJsonArray servers;
    for (const ServerSeen &server : *part)
        servers << (detail ? serverFields(server, style) : serverBrief(server.instance.id, server.instance.name, style));
    QJsonObject body{{u"servers"_s, servers}};
    if (more && !part->isEmpty())
        body.insert(u"servers_links"_s,
            QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().instance.id)}}});
    return jsonResponse(body);
}

Result<ApiResponse> ServersResource::show(const ApiRequest &request) const
{
    const auto server = m_view.find(request.params[u"id"_s]);
    if (!server)
        return fail(server);
    const ServerStyle style = ServerStyle::of(request);
    QJsonObject fields = serverFields(*server, style);
    if (style.microversion >= 71)
        fields.insert(u"server_groups"_s, QJsonArray());
    return jsonResponse({{u"server"_s, fields}});
}

Result<ApiResponse> ServersResource::update(const ApiRequest &request)
{
    const ServerStyle style = ServerStyle::of(request);
    const auto body = bodyOf(request, updateSchema());
    if (!body)
        return fail(body);
    const QJsonObject asked = (*body)["server"_L1].toObject();
    if (asked.contains("description"_L1) && style.microversion < 19)
        return fail(Kind::InvalidInput, u"Additional properties are not allowed ('description' was unexpected)"_s);
    const auto server = m_view.find(request.params[u"id"_s]);
    if (!server)
        return fail(server);
    // The move has taken its name along already: another one would be lost with it.
    if (const auto unheld = checkHeldFor(server->instance, QString::fromLatin1(request.header(migrationHeader))); !unheld)
        return fail(unheld);
    const QString id = server->instance.id;
    if (const auto noted = m_context.notes.change(id, [&](ServerNote &note) { applyUpdate(note, asked); }); !noted)
        return fail(noted);
    const auto now = m_view.find(id);
    if (!now)
        return fail(now);
    QJsonObject fields = style.microversion >= 75 ? serverFields(*now, style) : updatedServerFields(*now, style);
    if (style.microversion >= 71)
        fields.insert(u"server_groups"_s, QJsonArray());
    return jsonResponse({{u"server"_s, fields}});
}

Result<ApiResponse> ServersResource::remove(const ApiRequest &request)
{
    const QString id = request.params[u"id"_s];
    const auto job = m_context.jobs.find(id);
    const bool making = job && (job->kind == "restore"_L1 || job->kind == "spawn"_L1);
    if (making) {
        m_context.jobs.cancel(id);
        m_context.jobs.wait(id);
    }
    const auto ended = making ? m_context.jobs.find(id) : std::nullopt;
    const bool failed = making && (!ended || ended->state == JobState::Failed);  // else it was made before it could be stopped
    if (failed)
        if (const auto place = m_view.find(id))
            m_context.notes.bury(place->instance);
    const auto removed = failed ? Result<void>() : removeInstance(ended ? ended->result : id, request);
    if (!removed)
        return fail(removed);
    if (making)
        m_context.restores.forget(id);
    return emptyResponse();
}

Result<void> ServersResource::removeInstance(const QString &id, const ApiRequest &request)
{
    const auto server = m_view.find(id);
    if (!server)
        return fail(server);
    const Instance &instance = server->instance;
    if (const auto open = checkUnlocked(instance.name, server->note.locked, request.who); !open)
        return open;
    if (m_context.moves.isSaving(id))
        return fail(Kind::Conflict, u"Instance %1 is being saved; wait for the end of it, or delete the image first."_s.arg(instance.name));
    const QString migration = QString::fromLatin1(request.header(migrationHeader));
    if (const auto mine = checkHeldFor(instance, migration); !mine)
        return mine;
    // A move lets go what it holds or has brought, and never what runs again.
    if (!migration.isEmpty() && instance.heldFor != migration && instance.migration != migration)
        return fail(Kind::Conflict,
            u"%1 is not suspended for the move %2 any more; it is %3 and stays."_s.arg(instance.name, migration.left(8), stateName(instance.state)));
    if (const auto adopted = checkAdopted(instance, migration); !adopted)
        return adopted;  // also of one that was suspended since
    giveUpCopies(id);
    m_context.tasks.begin(u"delete"_s, id, request);
    const bool held = instance.state == InstanceState::Saved;
    const auto removed = held ? m_context.site.release(id, false, {}) : m_context.site.removeInstance(id, true, {}, migration);
    m_context.tasks.end(id, request.id, removed);
    if (removed)
        m_context.notes.bury(instance);
    if (removed && migration.isEmpty())
        m_context.notes.strike(id);
    return removed;
}

/// As at Nova, an image that is being made of a server does not keep it.
void ServersResource::giveUpCopies(const QString &id)
{
    for (const JobView &job : m_context.jobs.list()) {
        if (job.subject != id || job.state != JobState::Running || !(job.kind == "createImage"_L1 || job.kind == "createBackup"_L1))
            continue;
        m_context.jobs.cancel(job.id);
        m_context.jobs.wait(job.id);
    }
}

Result<ApiResponse> ServersResource::adopt(const ApiRequest &request)
{
    if (const auto ok = m_context.site.adopt(request.params[u"id"_s], QString::fromLatin1(request.header(migrationHeader)), {}); !ok)
        return fail(ok);
    return emptyResponse();
}

Result<ApiResponse> ServersResource::endMove(const ApiRequest &request)
{
    if (const auto fenced = m_context.site.fence(request.params[u"id"_s], {}); !fenced)
        return fail(fenced);
    return emptyResponse();
}

Result<ApiResponse> ServersResource::showMove(const ApiRequest &request)
{
    const QString id = request.params[u"id"_s];
    const auto takenOver = m_context.site.isTakenOver(id, {});
    if (!takenOver)
        return fail(takenOver);
    return jsonResponse({{u"move"_s, QJsonObject{{u"id"_s, id}, {u"taken_over"_s, *takenOver}}}});
}

}  // namespace trescca
