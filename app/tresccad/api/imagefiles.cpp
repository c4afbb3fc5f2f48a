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
    router.add("PUT"_ba, file, Access::Write, bytes([this](const ApiRequest &request) { return upload(request); }), Body::Streamed);
    router.add("PUT"_ba, u"/image/v2/images/{id}/stage"_s, Access::Write, bytes([this](const ApiRequest &request) { return stage(request); }),
        Body::Streamed);
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
    ApiResponse response;
    response.contentType = "application/octet-stream"_ba;
    response.file = FileBody{m_context.store.path(image->id), image->size};
    response.headers << std::pair("Content-MD5"_ba, image->checksum.toLatin1()) << std::pair("Accept-Ranges"_ba, "bytes"_ba);
    return response;
}

}  // namespace trescca
