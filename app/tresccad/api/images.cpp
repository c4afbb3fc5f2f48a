// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/images.h"

#include "app/tresccad/api/imagefields.h"
#include "app/tresccad/api/paging.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QStringList pagingWords{u"limit"_s, u"marker"_s, u"sort"_s, u"sort_key"_s, u"sort_dir"_s, u"member_status"_s, u"os_hidden"_s};

bool fitsFilters(const Image &image, const ApiRequest &request)
{
    for (auto it = request.query.begin(); it != request.query.end(); ++it) {
        if (pagingWords.contains(it.key()) || (it.key() == "visibility"_L1 && it.value() == "all"_L1))
            continue;
        if (it.key() == "tag"_L1 ? !image.tags.contains(it.value()) : imageFieldText(image, it.key()) != it.value())
            return false;
    }
    return true;
}

struct SortKey {
    QString name = u"created_at"_s;
    bool descending = true;
};

/// The first key of either of Glance's two ways to say it.
SortKey sortKey(const ApiRequest &request)
{
    SortKey key;
    const QString classic = request.query.value(u"sort_key"_s);
    const QString modern = request.query.value(u"sort"_s).section(u',', 0, 0);
    if (!modern.isEmpty())
        return {modern.section(u':', 0, 0), modern.section(u':', 1, 1) != "asc"_L1};
    if (!classic.isEmpty())
        key.name = classic;
    key.descending = request.query.value(u"sort_dir"_s) != "asc"_L1;
    return key;
}

void sortImages(QList<Image> &images, const SortKey &key)
{
    const auto rank = [&](const Image &image) {
        const QString text = key.name == "created_at"_L1 ? image.created.toString(Qt::ISODateWithMs) : imageFieldText(image, key.name);
        return std::tuple(key.name == "size"_L1 ? image.size : 0, text, image.id);
    };
    std::ranges::stable_sort(images, [&](const Image &a, const Image &b) { return key.descending ? rank(b) < rank(a) : rank(a) < rank(b); });
}

Result<void> applyOperation(Image &image, const QJsonObject &operation)
{
    QString name = operation["path"_L1].toString();
    if (!name.startsWith(u'/') || name.indexOf(u'/', 1) >= 0)
        return fail(Kind::InvalidInput, u"The path \"%1\" of the change names no field of an image."_s.arg(name));
    name = name.sliced(1).replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    const QString op = operation["op"_L1].toString();
    if (op == "add"_L1 || op == "replace"_L1)
        return setImageField(image, name, operation["value"_L1]);
    if (op == "remove"_L1)
        return removeImageField(image, name);
    return fail(Kind::InvalidInput, u"The change \"%1\" is not add, replace or remove."_s.arg(op));
}

ApiResponse schema(const QString &name)
{
    QJsonObject properties;
    for (const QString &field : {u"id"_s, u"name"_s, u"status"_s, u"disk_format"_s, u"container_format"_s, u"visibility"_s, u"checksum"_s,
             u"os_hash_algo"_s, u"os_hash_value"_s, u"owner"_s, u"created_at"_s, u"updated_at"_s})
        properties.insert(field, QJsonObject{{u"type"_s, QJsonArray{u"null"_s, u"string"_s}}});
    for (const QString &field : {u"size"_s, u"virtual_size"_s, u"min_disk"_s, u"min_ram"_s})
        properties.insert(field, QJsonObject{{u"type"_s, QJsonArray{u"null"_s, u"integer"_s}}});
    properties.insert(u"protected"_s, QJsonObject{{u"type"_s, u"boolean"_s}});
    properties.insert(u"tags"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
    const QJsonObject one{{u"name"_s, u"image"_s}, {u"properties"_s, properties}, {u"additionalProperties"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    if (name == "image"_L1)
        return jsonResponse(one);
    return jsonResponse(
        {{u"name"_s, u"images"_s}, {u"properties"_s, QJsonObject{{u"images"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, one}}}}}});
}

}  // namespace

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
    for (const QString &name : {u"image"_s, u"images"_s})
        router.add("GET"_ba, u"/image/v2/schemas/"_s + name, Access::Token, [name](const ApiRequest &) { return schema(name); });
}

Result<ApiResponse> ImagesResource::list(const ApiRequest &request) const
{
    const auto page = pageOf(request, 25, 1000);
    if (!page)
        return fail(page);
    QList<Image> all = m_context.store.list();
    all.removeIf([&](const Image &image) { return !fitsFilters(image, request); });
    sortImages(all, sortKey(request));
    bool more = false;
    const auto part = pagePart(all, *page, more);
    if (!part)
        return fail(part);
    QJsonArray images;
    for (const Image &image : *part)
        images << imageFields(image, m_context.moves.imageJob(image.id));
    QJsonObject body{{u"images"_s, images}, {u"first"_s, u"/v2/images"_s}, {u"schema"_s, u"/v2/schemas/images"_s}};
    if (more && !part->isEmpty())
        body.insert(u"next"_s, nextPage(request, part->last().id).sliced(6));  // without "/image", which is the endpoint's
    return jsonResponse(body);
}

Result<ApiResponse> ImagesResource::create(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    Image spec;
    spec.owner = request.who.projectId;
    for (auto it = body->begin(); it != body->end(); ++it) {
        if (it.key() == "id"_L1 && isUuid(it->toString())) {
            spec.id = it->toString();
        } else if (isTransient(it.key()) || (it.key() == "owner"_L1 && it->toString() == request.who.projectId)) {
            continue;  // copied from another image
        } else if (const auto ok = setImageField(spec, it.key(), *it); !ok) {
            return fail(ok);
        }
    }
    const auto made = m_context.store.create(spec);
    if (!made)
        return fail(made);
    ApiResponse response = jsonResponse(imageFields(*made, std::nullopt), 201);
    response.headers << std::pair("Location"_ba, (request.origin + "/image/v2/images/"_L1 + made->id).toLatin1())
                     << std::pair("OpenStack-image-import-methods"_ba, "trescca-pull"_ba);
    return response;
}

Result<ApiResponse> ImagesResource::show(const ApiRequest &request) const
{
    const QString id = request.params[u"id"_s];
    const auto image = m_context.store.get(id);
    if (!image)
        return fail(image);
    return jsonResponse(imageFields(*image, m_context.moves.imageJob(id)));
}

Result<ApiResponse> ImagesResource::patch(const ApiRequest &request)
{
    const auto bytes = request.smallBody();
    if (!bytes)
        return fail(bytes);
    const QJsonDocument changes = QJsonDocument::fromJson(*bytes);
    if (!changes.isArray())
        return fail(Kind::InvalidInput, u"A change of an image is a JSON array of operations (openstack-images-v2.1-json-patch)."_s);
    auto image = m_context.store.get(request.params[u"id"_s]);
    if (!image)
        return fail(image);
    for (const QJsonValue &operation : changes.array()) {
        if (const auto ok = applyOperation(*image, operation.toObject()); !ok)
            return fail(ok);
    }
    const auto updated = m_context.store.update(*image);
    if (!updated)
        return fail(updated);
    return jsonResponse(imageFields(*updated, m_context.moves.imageJob(image->id)));
}

Result<ApiResponse> ImagesResource::remove(const ApiRequest &request)
{
    const auto image = m_context.store.get(request.params[u"id"_s]);
    if (!image)
        return fail(image);
    if (image->isProtected)
        return fail(Kind::Forbidden, u"Image %1 is protected; set \"protected\" to false first."_s.arg(image->name));
    m_context.moves.cancelImageJob(image->id);
    if (const auto ok = m_context.store.remove(image->id); !ok)
        return fail(ok);
    return emptyResponse();
}

Result<ApiResponse> ImagesResource::tag(const ApiRequest &request, bool set)
{
    auto image = m_context.store.get(request.params[u"id"_s]);
    if (!image)
        return fail(image);
    const QString tag = request.params[u"tag"_s];
    if (!set && !image->tags.contains(tag))
        return fail(Kind::NotFound, u"Image %1 has no tag \"%2\"."_s.arg(image->name, tag));
    image->tags.removeAll(tag);
    if (set) {
        if (tag.size() > 255 || image->tags.size() >= 128)
            return fail(Kind::NoRoom, u"An image takes at most 128 tags of 255 characters."_s);
        image->tags << tag;
    }
    if (const auto ok = m_context.store.update(*image); !ok)
        return fail(ok);
    return emptyResponse();
}

}  // namespace trescca
