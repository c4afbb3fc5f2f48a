// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/servercreate.h"

#include "app/tresccad/api/bootimage.h"
#include "app/tresccad/api/computenetworks.h"
#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/createrequest.h"
#include "core/base/digest.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int longestShutdown = 3600;

ServerNote noteOf(const QJsonObject &server, const Image &image, const QString &userId)
{
    ServerNote note;
    note.description = server["description"_L1].toString();
    note.imageId = image.id;
    note.userId = userId;
    note.keyName = server["key_name"_L1].toString();
    note.userData = server["user_data"_L1].toString();
    note.accessV4 = server["accessIPv4"_L1].toString();
    note.accessV6 = server["accessIPv6"_L1].toString();
    note.diskConfig = server["OS-DCF:diskConfig"_L1].toString(note.diskConfig);
    const QJsonObject metadata = server["metadata"_L1].toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        note.metadata.insert(it.key(), it->toString());
    for (const QJsonValue &tag : server["tags"_L1].toArray()) {
        if (!note.tags.contains(tag.toString()))
            note.tags << tag.toString();
    }
    bool given = false;
    const int seconds = image.properties.value(u"os_shutdown_timeout"_s).toInt(&given);
    if (given)
        note.shutdownSeconds = std::clamp(seconds, 0, longestShutdown);
    return note;
}

/// A name for the hypervisor, as people want it.
QString plainName(const QString &name)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._+:@-]"_s), front(u"\\A[.-]+"_s);
    constexpr qsizetype longest = 48;  // room for the id's part below what a libvirt host takes
    const QString plain = QString(name).replace(other, u"-"_s).remove(front).left(longest);
    return plain.isEmpty() ? u"instance"_s : plain;
}

/// One that nobody else has.
QString ownName(const QString &name, const QString &id) { return plainName(name) + u'-' + id.left(8); }

/// Since its name was chosen, another may have taken it, perhaps one that nobody lists yet: then it gets one of its own.
template <typename Step>
auto withFreeName(SpawnRequest &spawn, const QString &own, Step step)
{
    auto done = step(spawn);
    if (done || done.error().kind != Kind::Conflict || spawn.name == own)
        return done;
    spawn.name = own;
    return step(spawn);
}

}  // namespace

void ServerCreateResource::addTo(Router &router)
{
    addCompute(router, {"POST"_ba, u"/servers"_s, Access::Write}, [this](const ApiRequest &request) { return create(request); });
}

Result<void> ServerCreateResource::useFlavor(SpawnRequest &spawn, const QJsonObject &server, const Image &image) const
{
    const QString wanted = server["flavorRef"_L1].toVariant().toString().section(u'/', -1);
    const auto flavor = findFlavor(wanted);
    if (!flavor)
        return fail(Kind::InvalidInput, u"Flavor %1 could not be found."_s.arg(wanted));
    if (const auto fits = checkFits(*flavor, image); !fits)
        return fits;
    spawn.memory = static_cast<std::uint64_t>(flavor->memoryMiB) << 20U;
    spawn.vcpus = flavor->vcpus;
    return {};
}

Result<void> ServerCreateResource::useNetwork(SpawnRequest &spawn, const QJsonValue &networks) const
{
    spawn.card = networks.toString() != "none"_L1;
    if (!networks.isArray() || networks.toArray().isEmpty())
        return {};
    const auto facts = m_context.site.facts({});
    if (!facts)
        return fail(facts);
    const QString wanted = networks[0]["uuid"_L1].toString();
    const auto name = networkName(networksOf(*facts), wanted);
    if (!name)
        return fail(Kind::InvalidInput, u"Network %1 could not be found."_s.arg(wanted));
    spawn.network = *name;
    return {};
}

Result<SpawnRequest> ServerCreateResource::spawnRequest(const QJsonObject &server, const QString &userId) const
{
    SpawnRequest spawn;
    spawn.name = server["name"_L1].toString();
    spawn.imageId = server["imageRef"_L1].toString().section(u'/', -1);
    const auto image = bootImage(m_context.store, spawn.imageId);
    if (!image)
        return fail(image);
    if (const auto ok = useFlavor(spawn, server, *image); !ok)
        return fail(ok);
    if (const auto ok = useNetwork(spawn, server["networks"_L1]); !ok)
        return fail(ok);
    if (const auto ok = useBootFiles(spawn, *image, m_context.store); !ok)
        return fail(ok);
    if (const QString key = server["key_name"_L1].toString(); !key.isEmpty()) {
        const auto pair = m_context.keys.get(userId, key);
        if (!pair)
            return fail(Kind::InvalidInput, u"Invalid key_name provided."_s);
        spawn.publicKeys = {pair->publicKey};
    }
    spawn.migrationId = server["metadata"_L1]["trescca_migration"_L1].toString();
    spawn.userData = QByteArray::fromBase64(server["user_data"_L1].toString().toLatin1());
    return spawn;
}

Result<QString> ServerCreateResource::domainName(const QString &name, const QString &id) const
{
    const QString plain = plainName(name);
    const auto instances = m_context.site.instances({});
    if (!instances)
        return fail(instances);
    bool taken = std::ranges::contains(*instances, plain, &Instance::name);
    for (const JobView &job : m_context.jobs.list())
        taken = taken || (job.kind == "spawn"_L1 && job.state == JobState::Running && m_context.notes.get(job.id).name == name);
    return taken ? ownName(name, id) : plain;
}

Result<void> ServerCreateResource::start(SpawnRequest spawn, const QJsonObject &server, const QString &reservation, const ApiRequest &request)
{
    const QString shown = spawn.name;
    const auto name = domainName(shown, spawn.id);
    if (!name)
        return fail(name);
    spawn.name = *name;
    const QString own = ownName(shown, spawn.id);
    if (const auto possible = withFreeName(spawn, own, [&](const SpawnRequest &one) { return m_context.site.checkSpawn(one, 0, {}); }); !possible)
        return fail(possible);
    ServerNote note = noteOf(server, m_context.store.get(spawn.imageId).value_or(Image{}), request.who.userId);
    note.name = shown;
    note.reservation = reservation;
    if (const auto noted = m_context.notes.change(spawn.id, [&](ServerNote &kept) { kept = note; }); !noted)
        return noted;
    m_context.tasks.begin(u"create"_s, spawn.id, request);
    const auto job = m_context.jobs.start(
        u"spawn"_s, spawn.imageId,
        [this, spawn, own, asked = request.id](const Context &context) mutable -> Result<QString> {
            const auto made = withFreeName(spawn, own, [&](const SpawnRequest &one) { return m_context.site.spawn(one, context); });
            m_context.tasks.end(spawn.id, asked, made ? Result<void>() : fail(made));
            if (!made)
                return fail(made);
            return made->id;
        },
        spawn.id);
    return job ? Result<void>() : fail(job);
}

Result<ApiResponse> ServerCreateResource::create(const ApiRequest &request)
{
    const auto asked = createRequest(request);
    if (!asked)
        return fail(asked);
    const auto spawn = spawnRequest(asked->server, request.who.userId);
    if (!spawn)
        return fail(spawn);
    const QString reservation = u"r-"_s + newId().left(8);
    QString first;
    for (int i = 1; i <= asked->count; ++i) {
        SpawnRequest one = *spawn;
        one.id = newId();
        if (asked->count > 1)
            one.name = u"%1-%2"_s.arg(spawn->name, QString::number(i));
        if (const auto started = start(one, asked->server, reservation, request); !started)
            return fail(started);
        if (first.isEmpty())
            first = one.id;
    }
    if (asked->tellReservation)
        return jsonResponse({{u"reservation_id"_s, reservation}}, 202);
    // No password of the guest is set, so none is told, not even the one that was asked for: Nova without enable_instance_password.
    const QJsonObject brief{{u"id"_s, first}, {u"links"_s, resourceLinks(request.origin, u"servers"_s, first)}, {u"security_groups"_s, QJsonArray()},
        {u"OS-DCF:diskConfig"_s, asked->server["OS-DCF:diskConfig"_L1].toString(u"MANUAL"_s)}};
    ApiResponse response = jsonResponse({{u"server"_s, brief}}, 202);
    response.headers << std::pair("Location"_ba, (request.origin + "/compute/v2.1/servers/"_L1 + first).toLatin1());
    return response;
}

}  // namespace trescca
