// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverimages.h"

#include "app/tresccad/api/imagefields.h"
#include "core/base/digest.h"
#include "core/base/jsonschema.h"
#include "core/base/log.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QString imageType = u"image_type"_s, instanceKey = u"instance_uuid"_s, backupType = u"backup_type"_s;

constexpr int imageInBody = 45;  ///< the microversion from which on createImage names the image in its body

Result<QString> copyInto(Site &site, ImageStore &store, const QString &instanceId, const QString &imageId, const Context &context)
{
    auto sink = store.write(imageId);
    if (!sink)
        return fail(sink);
    if (const auto copied = site.copyDisk(instanceId, **sink, context); !copied)
        return fail(copied);
    if (const auto kept = (*sink)->finish(); !kept)
        return fail(kept);
    return imageId;
}

/// The youngest backups of a type stay. As at Nova one that cannot go, as it is protected or in use, is no failure.
void rotate(ImageStore &store, const Image &like, qsizetype keep)
{
    QList<Image> backups = store.list();
    backups.removeIf([&](const Image &image) {
        return image.status != ImageStatus::Active || std::ranges::any_of(std::array{imageType, instanceKey, backupType}, [&](const QString &key) {
            return image.properties.value(key) != like.properties.value(key);
        });
    });
    std::ranges::sort(backups, std::ranges::greater(), &Image::created);
    for (const Image &old : backups.sliced(std::min(keep, backups.size())))
        if (const auto removed = store.remove(old.id); !removed)
            qCWarning(logDaemon).noquote() << removed.error().what;
}

}  // namespace

Result<Image> ServerImages::newImage(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request)
{
    Image spec;
    spec.name = asked["name"_L1].toString();
    spec.diskFormat = u"qcow2"_s;
    spec.owner = request.who.projectId;
    const QJsonObject metadata = asked["metadata"_L1].toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it) {
        if (const auto set = setImageField(spec, it.key(), it.value()); !set)
            return fail(set);
    }
    if (spec.isPackage())
        return fail(Kind::InvalidInput,
            u"An image of a server is its disk alone, and no package (%1): a package is made by POST servers/{id}/save."_s.arg(
                QLatin1StringView(property::kind)));
    const bool backup = asked.contains(backupType);
    // As at Nova, the caller's words come before these; not for a backup, which is found again by them.
    for (const auto &[key, value] : {std::pair(imageType, backup ? u"backup"_s : u"snapshot"_s), std::pair(instanceKey, server.instance.id),
             std::pair(u"user_id"_s, request.who.userId)}) {
        if (backup || !metadata.contains(key))
            spec.properties.insert(key, value);
    }
    if (backup)
        spec.properties.insert(backupType, asked[backupType].toString());
    if (!server.note.imageId.isEmpty())
        spec.properties.insert(u"base_image_ref"_s, server.note.imageId);
    return m_context.store.create(spec);
}

Result<ApiResponse> ServerImages::create(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request, int minor)
{
    const auto image = newImage(asked, server, request);
    if (!image)
        return fail(image);
    const bool backup = asked.contains(backupType);
    const auto keep = static_cast<qsizetype>(countOf(asked["rotation"_L1]).value_or(0));
    const QString job = newId();
    m_context.moves.setImageJob(image->id, job);
    const auto started = m_context.tasks.start(
        backup ? u"createBackup"_s : u"createImage"_s, server.instance.id, request,
        [api = m_context, instance = server.instance.id, made = *image, backup, keep](const Context &context) {
            auto done = copyInto(api.site, api.store, instance, made.id, context);
            if (!done)
                (void)api.store.remove(made.id);  // as Nova does: nothing will ever be in it
            if (done && backup)
                rotate(api.store, made, keep);
            return done;
        },
        job);
    if (!started) {
        (void)m_context.moves.removeImage(image->id);
        return fail(started);
    }
    ApiResponse response = minor >= imageInBody ? jsonResponse({{u"image_id"_s, image->id}}, 202) : emptyResponse(202);
    if (minor < imageInBody && (!backup || keep > 0))
        response.headers << std::pair("Location"_ba, (request.origin + "/compute/v2.1/images/"_L1 + image->id).toLatin1());
    return response;
}

}  // namespace trescca
