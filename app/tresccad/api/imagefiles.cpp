// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imagefiles.h"

#include "app/tresccad/api/images.h"
#include "app/tresccad/errormap.h"

using namespace Qt::StringLiterals;

namespace trescca {

void ImageFilesResource::addTo(Router &router)
{
    const QString file = u"/image/v2/images/{id}/file"_s;
    const auto bytes = [](auto handler) {
        return [handler](const ApiRequest &request) -> Result<ApiResponse> {
            const QByteArray type = request.header("content-type"_ba);
            if (!type.startsWith("application/octet-stream"))
                return errorResponse(
                    415, u"The bytes of an image are of the type application/octet-stream, not %1."_s.arg(QString::fromLatin1(type)), request);
            if (!request.hasBodyEnd())
                return errorResponse(
                    411, u"The upload says neither its length nor where it ends; send it with Content-Length or chunked."_s, request);
            return handler(request);
        };
    };
    router.add("PUT"_ba, file, Access::Write, bytes([this](const ApiRequest &request) { return upload(request); }), Work::Upload);
    router.add(
        "PUT"_ba, u"/image/v2/images/{id}/stage"_s, Access::Write, bytes([this](const ApiRequest &request) { return stage(request); }), Work::Upload);
    router.add("GET"_ba, file, Access::Read, [this](const ApiRequest &request) { return download(request); });
}

Result<Image> ImageFilesResource::receiver(const ApiRequest &request) const
{
    const auto image = findImage(m_context, request);
    if (!image)
        return image;
    if (!request.header("content-range"_ba).isEmpty())
        return fail(Kind::InvalidInput, u"An image is uploaded as a whole; Content-Range is not understood."_s);
    const QString status = imageStatus(*image, activityOf(m_context, image->id));
    if (status != "queued"_L1)
        return fail(Kind::Conflict, u"Image %1 is %2; only a queued one can take content."_s.arg(image->name, status));
    if (image->diskFormat.isEmpty() || image->containerFormat.isEmpty())
        return fail(Kind::InvalidInput, u"Properties disk_format and container_format must be set prior to saving data."_s);
    const auto room = m_context.store.freeBytes();
    if (room && request.contentLength.value_or(0) > *room)
        return fail(Kind::NoRoom, u"The image has %1 bytes, the host has room for %2; free some."_s.arg(*request.contentLength).arg(*room));
    return image;
}

Result<ApiResponse> ImageFilesResource::upload(const ApiRequest &request)
{
    const auto image = receiver(request);
    if (!image)
        return fail(image);
    const auto cleared = m_context.store.change(image->id, [](Image &record) -> Result<void> {
        record.properties.remove(u"trescca_error"_s);
        record.properties.remove(u"trescca_error_kind"_s);
        return {};
    });
    auto sink = cleared ? m_context.store.write(image->id) : fail(cleared);
    if (!sink)
        return fail(sink);
    if (const auto ok = request.readBody(**sink); !ok)
        return fail(ok);
    if (const auto ok = (*sink)->finish(); !ok)
        return fail(ok);
    return emptyResponse();
}

Result<ApiResponse> ImageFilesResource::stage(const ApiRequest &request)
{
    const auto image = receiver(request);
    if (!image)
        return fail(image);
    const std::uint64_t staged = m_context.staging.bytes();
    auto file = m_context.staging.write(image->id);
    if (!file)
        return fail(file);
    const auto sink = m_context.store.limit(std::move(*file), staged);
    if (const auto ok = request.readBody(*sink); !ok)
        return fail(ok);
    if (const auto ok = sink->finish(); !ok)
        return fail(ok);
    if (!m_context.store.get(image->id)) {  // removed meanwhile
        m_context.staging.remove(image->id);
        return fail(Kind::NotFound, u"No image found with ID %1"_s.arg(image->id));
    }
    return emptyResponse();
}

Result<ApiResponse> ImageFilesResource::download(const ApiRequest &request) const
{
    const auto image = findImage(m_context, request);
    if (!image)
        return fail(image);
    if (image->status != ImageStatus::Active || image->size == 0)
        return emptyResponse();  // as Glance does: there is no content (yet)
    if (imageStatus(*image, {}) == "deactivated"_L1)
        return fail(Kind::Forbidden, u"The requested image has been deactivated. Image data download is forbidden."_s);
    return content(*image, request);
}

// The order of the conditions is RFC 9110's (13.2.2). A date matches nothing, as no answer tells one.
ApiResponse ImageFilesResource::content(const Image &image, const ApiRequest &request) const
{
    const QByteArray tag = image.hash.isEmpty() ? QByteArray() : '"' + image.hash.toLatin1() + '"';
    const QByteArray match = request.header("if-match"_ba), noneMatch = request.header("if-none-match"_ba);
    ApiResponse response;
    if (!tag.isEmpty())
        response.headers << std::pair("ETag"_ba, tag);
    if (!match.isEmpty() && !listsTag(match, tag, false))
        return errorResponse(412, u"The content of image %1 is another one by now; download it anew."_s.arg(image.name), request);
    if (!noneMatch.isEmpty() && listsTag(noneMatch, tag, true)) {
        response.status = 304;
        return response;
    }
    const QByteArray unless = request.header("if-range"_ba);
    const ByteRange range = unless.isEmpty() || unless == tag ? rangeOf(request.header("range"_ba), image.size) : rangeOf({}, image.size);
    return ofRange(range, image, std::move(response), request);
}

ApiResponse ImageFilesResource::ofRange(const ByteRange &range, const Image &image, ApiResponse response, const ApiRequest &request) const
{
    if (range.kind == ByteRange::Kind::Several)
        return errorResponse(400, u"Only one range at a time can be sent; ask for one after the other."_s, request);
    const QByteArray size = QByteArray::number(static_cast<qulonglong>(image.size));
    if (range.kind == ByteRange::Kind::Behind) {
        ApiResponse refused = errorResponse(416, u"The range that is asked for is none, or lies behind the end."_s, request);
        refused.headers << std::pair("Content-Range"_ba, "bytes */" + size);
        return refused;
    }
    response.contentType = "application/octet-stream"_ba;
    response.file = FileBody{m_context.store.path(image.id), range.size, range.first};
    response.headers << std::pair("Content-MD5"_ba, image.checksum.toLatin1()) << std::pair("Accept-Ranges"_ba, "bytes"_ba);
    if (range.kind == ByteRange::Kind::Part) {
        const QByteArray bounds = QByteArray::number(static_cast<qulonglong>(range.first)) + '-'
            + QByteArray::number(static_cast<qulonglong>(range.first + range.size - 1));
        response.status = 206;
        response.headers << std::pair("Content-Range"_ba, "bytes " + bounds + '/' + size);
    }
    return response;
}

}  // namespace trescca
