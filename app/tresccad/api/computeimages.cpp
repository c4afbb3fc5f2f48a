// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/computeimages.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/images.h"
#include "app/tresccad/api/paging.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int lastWithImages = 35;
constexpr int lastWithMetadata = 38;

const JsonSchema &metadataSchema()
{
    static const JsonSchema schema(R"({"type": "object", "additionalProperties": false, "minProperties": 1, "properties": {
        "metadata": {"type": "object", "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}},
        "meta": {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}}}})");
    return schema;
}

QString statusOf(const Image &image)
{
    return image.status == ImageStatus::Active ? u"ACTIVE"_s
        : image.status == ImageStatus::Killed  ? u"ERROR"_s
        : image.status == ImageStatus::Deleted ? u"DELETED"_s
                                               : u"SAVING"_s;
}

QJsonObject metadataOf(const Image &image)
{
    QJsonObject metadata;
    const QJsonObject fields = imageFields(image, {});
    for (auto it = image.properties.begin(); it != image.properties.end(); ++it) {
        if (fields.contains(it.key()))
            metadata.insert(it.key(), it.value());
    }
    return metadata;
}

QJsonObject brief(const Image &image, const QString &origin)
{
    return {{u"id"_s, image.id}, {u"name"_s, image.name}, {u"links"_s, resourceLinks(origin, u"images"_s, image.id)}};
}

QJsonObject detailed(const Image &image, const QString &origin)
{
    QJsonObject json = brief(image, origin);
    const QJsonObject more{{u"status"_s, statusOf(image)}, {u"progress"_s, image.status == ImageStatus::Active ? 100 : 50},
        {u"minDisk"_s, static_cast<qint64>(image.minDisk)}, {u"minRam"_s, static_cast<qint64>(image.minRam)}, {u"created"_s, isoTime(image.created)},
        {u"updated"_s, isoTime(image.updated)}, {u"metadata"_s, metadataOf(image)}, {u"OS-EXT-IMG-SIZE:size"_s, static_cast<qint64>(image.size)}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    if (const QString server = image.properties.value(u"instance_uuid"_s); !server.isEmpty())
        json.insert(u"server"_s, QJsonObject{{u"id"_s, server}, {u"links"_s, resourceLinks(origin, u"servers"_s, server)}});
    return json;
}

bool fits(const Image &image, const ApiRequest &request)
{
    const auto asked = [&](const QString &word) { return request.query.value(word); };
    if (request.query.contains(u"changes-since"_s) && image.updated < timeOf(asked(u"changes-since"_s)))
        return false;
    const bool isSnapshot = image.properties.value(u"image_type"_s) == "snapshot"_L1;
    return (asked(u"name"_s).isEmpty() || asked(u"name"_s) == image.name)
        && (asked(u"status"_s).isEmpty() || asked(u"status"_s).toUpper() == statusOf(image))
        && (asked(u"server"_s).isEmpty() || asked(u"server"_s).section(u'/', -1) == image.properties.value(u"instance_uuid"_s))
        && (asked(u"type"_s).isEmpty() || (asked(u"type"_s) == "snapshot"_L1) == isSnapshot);
}

}  // namespace

void ComputeImagesResource::addTo(Router &router)
{
    const QString all = u"/images"_s, one = all + "/{id}"_L1, metadata = one + "/metadata"_L1;
    addCompute(router, {"GET"_ba, all, Access::Read, 1, lastWithImages}, [this](const ApiRequest &request) { return list(request, false); });
    addCompute(
        router, {"GET"_ba, all + "/detail"_L1, Access::Read, 1, lastWithImages}, [this](const ApiRequest &request) { return list(request, true); });
    addCompute(router, {"GET"_ba, one, Access::Read, 1, lastWithImages}, [this](const ApiRequest &request) {
        return find(request).transform([&](const Image &image) { return jsonResponse({{u"image"_s, detailed(image, request.origin)}}); });
    });
    addCompute(router, {"DELETE"_ba, one, Access::Write, 1, lastWithImages}, [this](const ApiRequest &request) { return remove(request); });
    addCompute(router, {"GET"_ba, metadata, Access::Read, 1, lastWithMetadata}, [this](const ApiRequest &request) {
        return find(request).transform([](const Image &image) { return jsonResponse({{u"metadata"_s, metadataOf(image)}}); });
    });
    addCompute(
        router, {"POST"_ba, metadata, Access::Write, 1, lastWithMetadata}, [this](const ApiRequest &request) { return setMetadata(request, false); });
    addCompute(
        router, {"PUT"_ba, metadata, Access::Write, 1, lastWithMetadata}, [this](const ApiRequest &request) { return setMetadata(request, true); });
    for (const QByteArray &method : {"GET"_ba, "PUT"_ba, "DELETE"_ba})
        addCompute(router, {method, metadata + "/{key}"_L1, method == "GET" ? Access::Read : Access::Write, 1, lastWithMetadata},
            [this](const ApiRequest &request) { return item(request); });
}

Result<Image> ComputeImagesResource::find(const ApiRequest &request) const
{
    auto image = m_context.store.get(request.params[u"id"_s]);
    if (!image && image.error().kind == Kind::NotFound)
        return fail(Kind::NotFound, u"Image not found."_s);
    return image ? Result<Image>(m_context.moves.told(*image)) : image;
}

Result<ApiResponse> ComputeImagesResource::list(const ApiRequest &request, bool detail) const
{
    const auto page = pageOf(request, 1000, 1000);
    if (!page)
        return fail(page);
    if (request.query.contains(u"changes-since"_s) && !timeOf(request.query.value(u"changes-since"_s)).isValid())
        return fail(Kind::InvalidInput, u"changes-since is no time as ISO 8601 writes it, 2011-01-31T12:00:00Z."_s);
    QList<Image> wanted;
    for (const Image &stored : m_context.store.list()) {
        const Image image = m_context.moves.told(stored);
        if (fits(image, request))
            wanted << image;
    }
    std::ranges::sort(wanted, [](const Image &a, const Image &b) { return std::tuple(b.created, b.id) < std::tuple(a.created, a.id); });
    bool more = false;
    const auto part = pagePart(wanted, *page, more, [](const Image &image) { return image.id; });
    if (!part)
        return fail(part);
    QJsonArray images;
    for (const Image &image : *part)
        images << (detail ? detailed(image, request.origin) : brief(image, request.origin));
    QJsonObject body{{u"images"_s, images}};
    if (more && !part->isEmpty())
        body.insert(
            u"images_links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().id)}}});
    return jsonResponse(body);
}

Result<ApiResponse> ComputeImagesResource::remove(const ApiRequest &request)
{
    const auto image = find(request);
    if (!image)
        return fail(image);
    if (const auto gone = m_context.moves.removeImage(image->id); !gone)
        return fail(gone);
    return emptyResponse();
}

Result<ApiResponse> ComputeImagesResource::setMetadata(const ApiRequest &request, bool replace)
{
    const auto body = bodyOf(request, metadataSchema());
    const auto image = find(request);
    if (!body || !image)
        return std::unexpected(body ? image.error() : body.error());
    const QJsonObject asked = (*body)["metadata"_L1].toObject();
    if (!body->contains("metadata"_L1))
        return fail(Kind::InvalidInput, u"'metadata' is a required property"_s);
    const auto changed = m_context.store.change(image->id, [&](Image &record) -> Result<void> {
        for (const QString &old : replace ? metadataOf(record).keys() : QStringList())
            record.properties.remove(old);
        for (auto it = asked.begin(); it != asked.end(); ++it) {
            if (const auto set = setImageField(record, it.key(), it.value()); !set)
                return set;
        }
        return {};
    });
    if (!changed)
        return fail(changed);
    return jsonResponse({{u"metadata"_s, metadataOf(*changed)}});
}

Result<ApiResponse> ComputeImagesResource::item(const ApiRequest &request)
{
    const QString key = request.params[u"key"_s];
    const auto image = find(request);
    if (!image)
        return fail(image);
    const bool there = metadataOf(*image).contains(key);
    if (request.method != "PUT" && !there)
        return fail(Kind::NotFound, u"Metadata item was not found"_s);
    if (request.method == "GET")
        return jsonResponse({{u"meta"_s, QJsonObject{{key, metadataOf(*image)[key]}}}});
    QJsonObject meta;
    if (request.method == "PUT") {
        const auto body = bodyOf(request, metadataSchema());
        if (!body)
            return fail(body);
        meta = (*body)["meta"_L1].toObject();
        if (!meta.contains(key))
            return fail(Kind::InvalidInput, u"Request body and URI mismatch"_s);
    }
    const auto changed = m_context.store.change(image->id,
        [&](Image &record) -> Result<void> { return meta.isEmpty() ? removeImageField(record, key) : setImageField(record, key, meta[key]); });
    if (!changed)
        return fail(changed);
    return meta.isEmpty() ? emptyResponse() : jsonResponse({{u"meta"_s, meta}});
}

}  // namespace trescca
