// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/images.h"

#include "app/tresccad/api/imagefilter.h"
#include "app/tresccad/api/imageimport.h"
#include "app/tresccad/api/imagepatch.h"
#include "app/tresccad/api/paging.h"
#include "app/tresccad/errormap.h"
#include "core/base/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype endpointLength = 6;  ///< of "/image": links in Glance's bodies count from its endpoint

}  // namespace

ImageActivity activityOf(const ApiContext &context, const QString &imageId)
{
    return {context.moves.imageJob(imageId), context.staging.has(imageId)};
}

Result<Image> findImage(const ApiContext &context, const ApiRequest &request)
{
    auto image = context.store.get(request.params[u"id"_s]);
    if (!image && image.error().kind == Kind::NotFound)
        return fail(Kind::NotFound, u"No image found with ID %1"_s.arg(request.params[u"id"_s]));
    return image ? Result<Image>(context.moves.told(*image)) : image;
}

void ImagesResource::addTo(Router &router)
{
    const QString all = u"/image/v2/images"_s, one = all + "/{id}"_L1, tag = one + "/tags/{tag}"_L1;
    const auto bind = [this](auto member) { return [this, member](const ApiRequest &request) { return (this->*member)(request); }; };
    router.add("GET"_ba, all, Access::Read, bind(&ImagesResource::list));
    router.add("POST"_ba, all, Access::Write, bind(&ImagesResource::create));
    router.add("GET"_ba, one, Access::Read, bind(&ImagesResource::show));
    router.add("PATCH"_ba, one, Access::Write, bind(&ImagesResource::patch));
    router.add("DELETE"_ba, one, Access::Write, bind(&ImagesResource::remove));
    router.add("PUT"_ba, tag, Access::Write, [this](const ApiRequest &request) { return this->tag(request, true); });
    router.add("DELETE"_ba, tag, Access::Write, [this](const ApiRequest &request) { return this->tag(request, false); });
    router.add("POST"_ba, one + "/actions/deactivate"_L1, Access::Write, [this](const ApiRequest &request) { return activate(request, false); });
    router.add("POST"_ba, one + "/actions/reactivate"_L1, Access::Write, [this](const ApiRequest &request) { return activate(request, true); });
}

Result<ApiResponse> ImagesResource::list(const ApiRequest &request) const
{
    const auto page = pageOf(request, 25, 1000);
    if (!page)
        return fail(page);
    QList<Image> all;
    for (const Image &image : m_context.store.list())
        all << m_context.moves.told(image);
    if (const auto filtered = filterImages(all, request); !filtered)
        return fail(filtered);
    bool more = false;
    const auto part = pagePart(all, *page, more, [](const Image &image) { return image.id; });
    if (!part)
        return fail(part);
    QJsonArray images;
    for (const Image &image : *part)
        images << imageFields(image, activityOf(m_context, image.id));
    QJsonObject body{{u"images"_s, images}, {u"first"_s, firstPage(request).sliced(endpointLength)}, {u"schema"_s, u"/v2/schemas/images"_s}};
    if (more && !part->isEmpty())
        body.insert(u"next"_s, nextPage(request, part->last().id).sliced(endpointLength));
    return jsonResponse(body);
}

Result<Image> ImagesResource::specOf(const ApiRequest &request) const
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    Image spec;
    spec.owner = request.who.projectId;
    spec.visibility = u"shared"_s;
    spec.diskFormat.clear();
    spec.containerFormat.clear();
    for (auto it = body->begin(); it != body->end(); ++it) {
        if (it.key() == "id"_L1 && isUuid(it->toString())) {
            spec.id = it->toString();
        } else if (it.key() == "id"_L1) {
            return fail(Kind::InvalidInput, u"The id of an image is a UUID."_s);
        } else if (it.key() == "visibility"_L1 && it->toString() == "public"_L1 && !request.who.isAdmin()) {
            return fail(Kind::Forbidden, u"You are not authorized to make an image public."_s);
        } else if (isTransient(it.key())) {
            continue;  // copied from another image
        } else if (const auto ok = setImageField(spec, it.key(), *it); !ok) {
            return fail(ok);
        }
    }
    return spec;
}

Result<ApiResponse> ImagesResource::create(const ApiRequest &request)
{
    if (m_context.jobs.isWindingDown())
        return std::unexpected(beingStopped());
    const auto spec = specOf(request);
    if (!spec)
        return fail(spec);
    const auto made = m_context.store.create(*spec);
    if (!made)
        return fail(made);
    ApiResponse response = jsonResponse(imageFields(*made, {}), 201);
    response.headers << std::pair("Location"_ba, (request.origin + "/image/v2/images/"_L1 + made->id).toLatin1())
                     << std::pair("OpenStack-image-import-methods"_ba, importMethods().join(u',').toLatin1());
    return response;
}

Result<ApiResponse> ImagesResource::show(const ApiRequest &request) const
{
    const auto image = findImage(m_context, request);
    if (!image)
        return fail(image);
    return jsonResponse(imageFields(*image, activityOf(m_context, image->id)));
}

Result<ApiResponse> ImagesResource::patch(const ApiRequest &request)
{
    const QByteArray type = request.header("content-type"_ba);
    if (!isImagePatch(type)) {
        ApiResponse refused = errorResponse(415, u"A change of an image is of the type application/openstack-images-v2.1-json-patch."_s, request);
        refused.headers << std::pair(
            "Accept-Patch"_ba, "application/openstack-images-v2.0-json-patch, application/openstack-images-v2.1-json-patch"_ba);
        return refused;
    }
    const auto bytes = request.smallBody();
    if (!bytes)
        return fail(bytes);
    const QJsonDocument changes = QJsonDocument::fromJson(*bytes);
    if (!changes.isArray())
        return fail(Kind::InvalidInput, u"Request body must be a JSON array of operation objects."_s);
    if (const auto text = checkText(changes.array()); !text)
        return fail(text);
    if (const auto image = findImage(m_context, request); !image)
        return fail(image);
    const auto updated =
        m_context.store.change(request.params[u"id"_s], [&](Image &image) { return applyPatch(image, changes.array(), type, request.who); });
    if (!updated)
        return fail(updated);
    return jsonResponse(imageFields(m_context.moves.told(*updated), activityOf(m_context, updated->id)));
}

Result<ApiResponse> ImagesResource::remove(const ApiRequest &request)
{
    const auto image = findImage(m_context, request);
    if (!image)
        return fail(image);
    if (image->isProtected)
        return fail(Kind::Forbidden, u"Image %1 is protected and cannot be deleted; set \"protected\" to false first."_s.arg(image->id));
    if (const auto ok = m_context.moves.removeImage(image->id); !ok)
        return fail(ok);
    m_context.staging.remove(image->id);
    m_context.restores.forgetFailed(image->id);
    return emptyResponse();
}

Result<ApiResponse> ImagesResource::tag(const ApiRequest &request, bool set)
{
    const QString tag = request.params[u"tag"_s];
    if (const auto image = findImage(m_context, request); !image)
        return fail(image);
    const auto changed = m_context.store.change(request.params[u"id"_s], [&](Image &image) -> Result<void> {
        if (!set && !image.tags.contains(tag))
            return fail(Kind::NotFound, u"Image %1 has no tag \"%2\"."_s.arg(image.id, tag));
        image.tags.removeAll(tag);
        if (!set)
            return {};
        if (tag.size() > 255)
            return fail(Kind::InvalidInput, u"A tag has at most 255 characters."_s);
        if (image.tags.size() >= 128)
            return fail(Kind::NoRoom, u"An image takes at most 128 tags."_s);
        image.tags << tag;
        return {};
    });
    if (!changed)
        return fail(changed);
    return emptyResponse();
}

Result<ApiResponse> ImagesResource::activate(const ApiRequest &request, bool active)
{
    if (const auto image = findImage(m_context, request); !image)
        return fail(image);
    const auto changed = m_context.store.change(request.params[u"id"_s], [&](Image &image) -> Result<void> {
        if (image.status != ImageStatus::Active)
            return fail(Kind::Forbidden,
                u"Not allowed to %1 image in status '%2'"_s.arg(active ? u"reactivate"_s : u"deactivate"_s, statusName(image.status)));
        if (active)
            image.properties.remove(QLatin1StringView(inner::deactivated));
        else
            image.properties.insert(QLatin1StringView(inner::deactivated), u"true"_s);
        return {};
    });
    if (!changed)
        return fail(changed);
    return emptyResponse();
}

}  // namespace trescca
