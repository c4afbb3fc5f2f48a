// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imagemembers.h"

#include "app/tresccad/api/images.h"
#include "core/base/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostMembers = 128;

const JsonSchema &memberSchema()
{
    static const JsonSchema schema(
        R"({"type": "object", "required": ["member"], "properties": {"member": {"type": "string", "minLength": 1, "maxLength": 255}}})");
    return schema;
}

/// {"PROJECT": "time of its adding"}.
QJsonObject membersOf(const Image &image)
{
    return QJsonDocument::fromJson(image.properties.value(QLatin1StringView(inner::members)).toUtf8()).object();
}

void keepMembers(Image &image, const QJsonObject &members)
{
    image.properties.insert(QLatin1StringView(inner::members), QString::fromUtf8(QJsonDocument(members).toJson(QJsonDocument::Compact)));
}

QJsonObject fields(const QString &member, const QJsonObject &members, const QString &imageId)
{
    return {{u"member_id"_s, member}, {u"image_id"_s, imageId}, {u"status"_s, u"pending"_s}, {u"created_at"_s, members[member]},
        {u"updated_at"_s, members[member]}, {u"schema"_s, u"/v2/schemas/member"_s}};
}

std::unexpected<Error> noMember(const QString &member, const QString &image)
{
    return fail(Kind::NotFound, u"%1 not found in the member list of the image %2."_s.arg(member, image));
}

}  // namespace

void ImageMembersResource::addTo(Router &router)
{
    const QString all = u"/image/v2/images/{id}/members"_s, one = all + "/{member}"_L1;
    const auto bind = [this](auto member) { return [this, member](const ApiRequest &request) { return (this->*member)(request); }; };
    router.add("GET"_ba, all, Access::Read, bind(&ImageMembersResource::list));
    router.add("POST"_ba, all, Access::Write, bind(&ImageMembersResource::add));
    router.add("GET"_ba, one, Access::Read, bind(&ImageMembersResource::show));
    router.add("DELETE"_ba, one, Access::Write, bind(&ImageMembersResource::remove));
    router.add("PUT"_ba, one, Access::Write, [this](const ApiRequest &request) {
        return sharedImage(request).and_then([](const Image &) -> Result<ApiResponse> {
            return fail(Kind::Forbidden, u"You are not authorized: a member accepts an image itself."_s);
        });
    });
}

Result<Image> ImageMembersResource::sharedImage(const ApiRequest &request) const
{
    auto image = findImage(m_context, request);
    if (image && image->visibility != "shared"_L1)
        return fail(Kind::Forbidden, u"Only shared images have members."_s);
    return image;
}

Result<ApiResponse> ImageMembersResource::list(const ApiRequest &request) const
{
    const auto image = sharedImage(request);
    if (!image)
        return fail(image);
    const QJsonObject members = membersOf(*image);
    QJsonArray told;
    for (const QString &member : members.keys())
        told << fields(member, members, image->id);
    return jsonResponse({{u"members"_s, told}, {u"schema"_s, u"/v2/schemas/members"_s}});
}

Result<ApiResponse> ImageMembersResource::show(const ApiRequest &request) const
{
    const auto image = sharedImage(request);
    if (!image)
        return fail(image);
    const QString member = request.params[u"member"_s];
    const QJsonObject members = membersOf(*image);
    if (!members.contains(member))
        return noMember(member, image->id);
    return jsonResponse(fields(member, members, image->id));
}

Result<ApiResponse> ImageMembersResource::add(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (const auto sound = memberSchema().check(*body); !sound)
        return fail(sound);
    if (const auto image = sharedImage(request); !image)
        return fail(image);
    const QString member = (*body)["member"_L1].toString();
    const auto changed = m_context.store.change(request.params[u"id"_s], [&](Image &image) -> Result<void> {
        QJsonObject members = membersOf(image);
        if (members.contains(member))
            return fail(Kind::Conflict, u"Member %1 is duplicated for image %2"_s.arg(member, image.id));
        if (members.size() >= mostMembers)
            return fail(Kind::NoRoom, u"The limit has been exceeded on the number of allowed image members for this image: %1"_s.arg(mostMembers));
        members.insert(member, isoTime(QDateTime::currentDateTimeUtc()));
        keepMembers(image, members);
        return {};
    });
    if (!changed)
        return fail(changed);
    return jsonResponse(fields(member, membersOf(*changed), changed->id));
}

Result<ApiResponse> ImageMembersResource::remove(const ApiRequest &request)
{
    if (const auto image = sharedImage(request); !image)
        return fail(image);
    const QString member = request.params[u"member"_s];
    const auto changed = m_context.store.change(request.params[u"id"_s], [&](Image &image) -> Result<void> {
        QJsonObject members = membersOf(image);
        if (!members.contains(member))
            return noMember(member, image.id);
        members.remove(member);
        keepMembers(image, members);
        return {};
    });
    if (!changed)
        return fail(changed);
    return emptyResponse();
}

}  // namespace trescca
