// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverrebuild.h"

#include "app/tresccad/api/bootimage.h"
#include "app/tresccad/api/computeroute.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What `asked` says, else what was said before; null takes it away.
QString newest(const QJsonObject &asked, QLatin1StringView key, const QString &before)
{
    return asked.contains(key) ? asked[key].toString() : before;
}

void applyWords(ServerNote &note, const QJsonObject &asked)
{
    note.imageId = asked["imageRef"_L1].toString().section(u'/', -1);
    note.name = newest(asked, "name"_L1, note.name);
    note.description = newest(asked, "description"_L1, note.description);
    note.keyName = newest(asked, "key_name"_L1, note.keyName);
    note.userData = newest(asked, "user_data"_L1, note.userData);
    note.accessV4 = newest(asked, "accessIPv4"_L1, note.accessV4);
    note.accessV6 = newest(asked, "accessIPv6"_L1, note.accessV6);
    note.diskConfig = newest(asked, "OS-DCF:diskConfig"_L1, note.diskConfig);
    if (!asked.contains("metadata"_L1))
        return;
    note.metadata.clear();
    const QJsonObject metadata = asked["metadata"_L1].toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        note.metadata.insert(it.key(), it->toString());
}

Result<void> checkOffer(const QJsonObject &asked)
{
    if (!asked["personality"_L1].toArray().isEmpty())
        return fail(Kind::InvalidInput, u"This host writes no files into a guest; hand them over in the user data, which cloud-init reads."_s);
    if (!asked["trusted_image_certificates"_L1].toArray().isEmpty())
        return fail(Kind::InvalidInput, u"Image signatures are not checked on this host, so no certificates can be trusted for it."_s);
    if (asked["metadata"_L1].toObject().size() > ServerNote::mostMetadata)
        return fail(Kind::Forbidden, u"Maximum number of metadata items exceeds %1"_s.arg(ServerNote::mostMetadata));
    return {};
}

}  // namespace

Result<void> ServerRebuild::useKey(RebuildRequest &rebuild, const QString &name, const QString &userId) const
{
    if (name.isEmpty())
        return {};
    const auto pair = m_context.keys.get(userId, name);
    if (!pair)
        return fail(Kind::InvalidInput, u"Invalid key_name provided."_s);
    rebuild.guest.publicKeys = {pair->publicKey};
    return {};
}

Result<RebuildRequest> ServerRebuild::rebuildRequest(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request) const
{
    const auto image = bootImage(m_context.store, asked["imageRef"_L1].toString());
    if (!image)
        return fail(image);
    RebuildRequest rebuild;
    rebuild.guest.id = server.instance.id;
    rebuild.guest.imageId = image->id;
    auto possible = checkOffer(asked).and_then([&] { return checkFits(flavorOf(server.instance), *image); });
    possible = possible ? useBootFiles(rebuild.guest, *image, m_context.store) : possible;
    if (!possible)
        return fail(possible);
    rebuild.keepSeed = !asked.contains("key_name"_L1) && !asked.contains("user_data"_L1);
    if (rebuild.keepSeed)
        return rebuild;
    ServerNote note = server.note;
    applyWords(note, asked);
    rebuild.guest.userData = QByteArray::fromBase64(note.userData.toLatin1());
    const auto known = useKey(rebuild, note.keyName, note.userId.isEmpty() ? request.who.userId : note.userId);
    return known ? Result<RebuildRequest>(rebuild) : fail(known);
}

/// What can be asked before the answer: nobody else is at the server or takes the image away. The image stays as long as the hold lives.
Result<ImageStore::Hold> ServerRebuild::hold(const RebuildRequest &rebuild, const ServerSeen &server) const
{
    if (!server.instance.task.isEmpty())
        return fail(Kind::Conflict, u"Another program or task works on %1 already. Wait for it to end."_s.arg(server.instance.name));
    return m_context.store.use(rebuild.guest.imageId);
}

Result<ApiResponse> ServerRebuild::begin(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request)
{
    const auto rebuild = rebuildRequest(asked, server, request);
    const auto held = rebuild ? hold(*rebuild, server) : fail(rebuild);
    if (!held)
        return fail(held);
    const QString id = server.instance.id;
    // What is asked of the server is told of it when it is so: after a failure it is what it was.
    auto work = [&site = m_context.site, &notes = m_context.notes, id, asked, rebuild = *rebuild, image = *held](
                    const Context &context) mutable -> Result<QString> {
        const auto made = site.rebuild(rebuild, context);
        const auto left = made ? Result<Instance>(*made) : site.instance(id, {});
        const auto noted = notes.change(id, [&](ServerNote &note) {
            note.rebuilt = made ? std::nullopt : std::optional(left ? left->state : InstanceState::Busy);
            if (made)
                applyWords(note, asked);
        });
        image.reset();  // whoever sees the end may remove it
        if (!made)
            return fail(made);
        return noted ? Result<QString>(id) : fail(noted);
    };
    if (const auto started = m_context.tasks.start(u"rebuild"_s, id, request, std::move(work)); !started)
        return fail(started);
    return answer(asked, id, request);
}

Result<ApiResponse> ServerRebuild::answer(const QJsonObject &asked, const QString &id, const ApiRequest &request) const
{
    auto now = m_view.find(id);
    if (!now)
        return fail(now);
    applyWords(now->note, asked);  // as at a Nova: the server that it will be
    if (!now->note.name.isEmpty())
        now->instance.name = now->note.name;
    const ServerStyle style = ServerStyle::of(request);
    QJsonObject fields = style.microversion >= 75 ? serverFields(*now, style) : updatedServerFields(*now, style);
    const auto add = [&](int since, const QString &name, const QJsonValue &value) {
        if (style.microversion >= since)
            fields.insert(name, value);
    };
    add(54, u"key_name"_s, now->note.keyName.isEmpty() ? QJsonValue() : QJsonValue(now->note.keyName));
    add(57, u"user_data"_s, now->note.userData.isEmpty() ? QJsonValue() : QJsonValue(now->note.userData));
    add(71, u"server_groups"_s, QJsonArray());
    ApiResponse response = jsonResponse({{u"server"_s, fields}}, 202);
    response.headers << std::pair("Location"_ba, (request.origin + "/compute/v2.1/servers/"_L1 + id).toLatin1());
    return response;
}

}  // namespace trescca
