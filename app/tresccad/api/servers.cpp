// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/servers.h"

#include "app/tresccad/api/flavors.h"
#include "app/tresccad/api/held.h"
#include "app/tresccad/api/paging.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool fitsFilters(const Instance &instance, const ApiRequest &request)
{
    const QString name = request.query.value(u"name"_s), status = request.query.value(u"status"_s);
    if (!name.isEmpty() && !instance.name.contains(name))
        return false;
    const QJsonObject fields = serverFields(instance, {});
    return status.isEmpty() || status.compare(fields[u"status"_s].toString(), Qt::CaseInsensitive) == 0;
}

/// What a restore at work has made so far: the site lists it too, and it is told as one with its job.
bool isMadeBy(const JobView &job, const Instance &place, const Instance &half)
{
    if (job.state != JobState::Running)
        return false;
    return (!place.migration.isEmpty() && half.migration == place.migration) || (half.task == "restoring"_L1 && half.image == job.subject);
}

}  // namespace

void ServersResource::addTo(Router &router)
{
    const auto bind = [this](auto member) { return [this, member](const ApiRequest &request) { return (this->*member)(request); }; };
    addCompute(router, "GET"_ba, u"/servers"_s, Access::Read, [this](const ApiRequest &request) { return list(request, false); });
    addCompute(router, "GET"_ba, u"/servers/detail"_s, Access::Read, [this](const ApiRequest &request) { return list(request, true); });
    addCompute(router, "GET"_ba, u"/servers/{id}"_s, Access::Read, bind(&ServersResource::show));
    addCompute(router, "DELETE"_ba, u"/servers/{id}"_s, Access::Write, bind(&ServersResource::remove));
    addCompute(router, "DELETE"_ba, u"/servers/{id}/metadata/trescca_migration"_s, Access::Write, bind(&ServersResource::adopt));
    addCompute(router, "GET"_ba, u"/trescca/moves/{id}"_s, Access::Read, bind(&ServersResource::showMove));
    addCompute(router, "DELETE"_ba, u"/trescca/moves/{id}"_s, Access::Write, bind(&ServersResource::endMove));
    addCompute(router, "POST"_ba, u"/servers"_s, Access::Write, bind(&ServersResource::create));
}

Instance ServersResource::placeholderOf(const JobView &job) const
{
    const auto image = m_context.store.get(job.subject);
    Instance made = placeholder(job, image ? image->properties.value(QLatin1StringView(property::instanceName), image->name) : QString());
    if (job.state == JobState::Running)
        made.migration = m_context.moves.restoredFor(job.id);  // a move that is undone has to find it
    return made;
}

QJsonObject ServersResource::told(Instance instance, const ServerStyle &style) const
{
    if (instance.task.isEmpty() && m_context.moves.isSaving(instance.id))
        instance.task = u"image_snapshot"_s;
    QJsonObject fields = serverFields(instance, style);
    const auto job = m_context.moves.restoreJob(instance.id);
    if (job && job->state == JobState::Failed)
        fields[u"fault"_s] = faultFields(instance, job->error.kind);
    if (job && job->state == JobState::Running)
        addProgress(fields, job->progress);
    return fields;
}

Result<QList<Instance>> ServersResource::everything() const
{
    auto all = m_context.site.instances({});
    if (!all)
        return all;
    for (const JobView &job : m_context.jobs.list()) {
        if (job.kind != "restore"_L1 || job.state == JobState::Done)
            continue;
        const Instance place = placeholderOf(job);
        all->removeIf([&](const Instance &half) { return isMadeBy(job, place, half); });
        *all << place;
    }
    std::ranges::sort(*all, [](const Instance &a, const Instance &b) { return std::tuple(b.created, a.id) < std::tuple(a.created, b.id); });
    return all;
}

Result<ApiResponse> ServersResource::list(const ApiRequest &request, bool detail) const
{
    const auto page = pageOf(request, 1000, 1000);
    if (!page)
        return fail(page);
    auto all = everything();
    if (!all)
        return fail(all);
    all->removeIf([&](const Instance &instance) { return !fitsFilters(instance, request); });
    bool more = false;
    const auto part = pagePart(*all, *page, more);
    if (!part)
        return fail(part);
    const ServerStyle style = ServerStyle::of(request);
    QJsonArray servers;
    for (const Instance &instance : *part)
        servers << (detail ? told(instance, style) : serverBrief(instance.id, instance.name, style));
    QJsonObject body{{u"servers"_s, servers}};
    if (more && !part->isEmpty())
        body.insert(
            u"servers_links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().id)}}});
    return jsonResponse(body);
}

Result<ApiResponse> ServersResource::show(const ApiRequest &request) const
{
    QString id = request.params[u"id"_s];
    const ServerStyle style = ServerStyle::of(request);
    if (const auto job = m_context.moves.restoreJob(id)) {
        if (job->state != JobState::Done)
            return jsonResponse({{u"server"_s, told(placeholderOf(*job), style)}});
        id = job->result;  // the client follows the id in the body
    }
    const auto instance = m_context.site.instance(id, {});
    if (!instance)
        return fail(instance);
    return jsonResponse({{u"server"_s, told(*instance, style)}});
}

Result<ApiResponse> ServersResource::remove(const ApiRequest &request)
{
    const QString id = request.params[u"id"_s];
    if (auto job = m_context.moves.restoreJob(id)) {
        m_context.jobs.cancel(id);
        m_context.jobs.wait(id);
        job = m_context.moves.restoreJob(id);
        const bool made = job && job->state != JobState::Failed;  // before it could be stopped
        auto removed = made ? removeMade(job->result, request) : emptyResponse();
        if (removed)
            m_context.jobs.forget(id);
        return removed;
    }
    return removeMade(id, request);
}

Result<ApiResponse> ServersResource::removeMade(const QString &id, const ApiRequest &request)
{
    const auto instance = m_context.site.instance(id, {});
    if (!instance)
        return fail(instance);
    if (m_context.moves.isSaving(id))
        return fail(Kind::Conflict, u"Instance %1 is being saved; wait for the end of it, or delete the image first."_s.arg(instance->name));
    const QString migration = QString::fromLatin1(request.header(migrationHeader));
    if (const auto mine = checkHeldFor(*instance, migration); !mine)
        return fail(mine);
    const bool held = instance->state == InstanceState::Saved;
    // A move lets go what it holds or has brought, and never what runs again.
    if (!migration.isEmpty() && instance->heldFor != migration && instance->migration != migration)
        return fail(Kind::Conflict,
            u"%1 is not suspended for the move %2 any more; it is %3 and stays."_s.arg(
                instance->name, migration.left(8), stateName(instance->state)));
    if (const auto ok = held ? m_context.site.release(id, false, {}) : m_context.site.removeInstance(id, true, {}, migration); !ok)
        return fail(ok);
    return emptyResponse();
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

Result<SpawnRequest> ServersResource::spawnRequest(const QJsonObject &server) const
{
    SpawnRequest spawn;
    spawn.name = server["name"_L1].toString();
    spawn.imageId = server["imageRef"_L1].toString().section(u'/', -1);
    const auto flavor = findFlavor(server["flavorRef"_L1].toVariant().toString().section(u'/', -1));
    if (spawn.name.isEmpty() || spawn.imageId.isEmpty() || !flavor)
        return fail(Kind::InvalidInput, u"A new server needs name, imageRef and a flavorRef of this host's flavors."_s);
    const auto image = m_context.store.get(spawn.imageId);
    if (!image)
        return fail(Kind::InvalidInput, image.error().what);
    spawn.memory = static_cast<std::uint64_t>(flavor->memoryMiB) << 20U;
    spawn.vcpus = flavor->vcpus;
    spawn.flavor = flavor->name;
    if (server["networks"_L1].isArray())
        spawn.network = server["networks"_L1][0]["uuid"_L1].toString();
    for (const auto &[name, field] : {std::pair(u"kernel_id"_s, &spawn.kernel), std::pair(u"ramdisk_id"_s, &spawn.ramdisk)}) {
        const QString id = image->properties.value(name);
        if (id.isEmpty())
            continue;
        const auto part = m_context.store.get(id);
        if (!part || part->status != ImageStatus::Active)
            return fail(Kind::InvalidInput, u"Image %1 boots from image %2, which is not here; upload it first."_s.arg(image->name, id));
        *field = m_context.store.path(id);
    }
    spawn.commandLine = image->properties.value(u"os_command_line"_s);
    const auto userData = QByteArray::fromBase64Encoding(server["user_data"_L1].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!userData)
        return fail(Kind::InvalidInput, u"user_data of a new server has to be base64."_s);
    spawn.userData = *userData;
    return spawn;
}

Result<ApiResponse> ServersResource::create(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    const QJsonObject server = (*body)["server"_L1].toObject();
    const auto spawn = spawnRequest(server);
    if (!spawn)
        return fail(spawn);
    const auto made = m_context.site.spawn(*spawn, {});
    if (!made)
        return fail(made);
    QJsonObject brief = serverBrief(made->id, made->name, ServerStyle::of(request));
    brief.insert(u"OS-DCF:diskConfig"_s, u"MANUAL"_s);
    brief.insert(u"security_groups"_s, QJsonArray());
    ApiResponse response = jsonResponse({{u"server"_s, brief}}, 202);
    response.headers << std::pair("Location"_ba, (request.origin + "/compute/v2.1/servers/"_L1 + made->id).toLatin1());
    return response;
}

}  // namespace trescca
