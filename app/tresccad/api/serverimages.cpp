// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverimages.h"

#include "app/tresccad/api/imagefields.h"
#include "core/base/digest.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

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

}  // namespace

Result<Image> ServerImages::newImage(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request)
{
    Image spec;
    spec.name = asked["name"_L1].toString();
    spec.diskFormat = u"qcow2"_s;
    spec.owner = request.who.projectId;
    spec.properties = {{u"image_type"_s, u"snapshot"_s}, {u"instance_uuid"_s, server.instance.id}, {u"user_id"_s, request.who.userId}};
    if (!server.note.imageId.isEmpty())
        spec.properties.insert(u"base_image_ref"_s, server.note.imageId);
    const QJsonObject metadata = asked["metadata"_L1].toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it) {
        if (const auto set = setImageField(spec, it.key(), it.value()); !set)
            return fail(set);
    }
    return m_context.store.create(spec);
}

Result<ApiResponse> ServerImages::create(const QJsonObject &asked, const ServerSeen &server, const ApiRequest &request, int minor)
{
    const auto image = newImage(asked, server, request);
    if (!image)
        return fail(image);
    const QString job = newId();
    m_context.moves.setImageJob(image->id, job);
    const auto started = m_context.tasks.start(
        u"createImage"_s, server.instance.id, request,
        [api = m_context, instance = server.instance.id, id = image->id](const Context &context) {
            auto done = copyInto(api.site, api.store, instance, id, context);
            if (!done)
                (void)api.store.remove(id);  // as Nova does: nothing will ever be in it
            return done;
        },
        job);
    if (!started) {
        (void)m_context.moves.removeImage(image->id);
        return fail(started);
    }
    ApiResponse response = minor >= imageInBody ? jsonResponse({{u"image_id"_s, image->id}}, 202) : emptyResponse(202);
    if (minor < imageInBody)
        response.headers << std::pair("Location"_ba, (request.origin + "/compute/v2.1/images/"_L1 + image->id).toLatin1());
    return response;
}

}  // namespace trescca
