// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imagefiles.h"

#include "app/tresccad/errormap.h"
#include "app/tresccad/pull.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Result<PullRequest> pullRequest(const QString &imageId, const QJsonObject &method)
{
    if (method["name"_L1].toString() != "trescca-pull"_L1)
        return fail(Kind::InvalidInput, u"The import method \"%1\" is not known here; use trescca-pull."_s.arg(method["name"_L1].toString()));
    PullRequest pull;
    pull.imageId = imageId;
    pull.uri = method["uri"_L1].toString();
    pull.token = method["token"_L1].toString().toLatin1();
    pull.fingerprint = method["fingerprint"_L1].toString();
    pull.hash = method["os_hash_value"_L1].toString();
    if (method["size"_L1].isDouble())
        pull.size = static_cast<std::uint64_t>(method["size"_L1].toInteger());
    static const QRegularExpression plain(u"\\A[\\x21-\\x7e]*\\z"_s);
    const QUrl url(pull.uri, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(Kind::InvalidInput, u"The address to fetch from is no https address."_s);
    if (!plain.match(QString::fromLatin1(pull.token)).hasMatch())
        return fail(Kind::InvalidInput, u"The token for the source has characters that no token has."_s);
    pull.uri = QString::fromLatin1(url.toEncoded());  // as it was understood here, and no other way
    return pull;
}

/// Clients of ours bring the image themselves when something is unsupported.
ApiResponse refuseSource(const PullRequest &pull, const QString &path)
{
    ApiResponse refused = errorResponse(
        403, u"This daemon fetches no images from %1; have that host added to its setting pull_from."_s.arg(QUrl(pull.uri).authority()), path);
    refused.headers << std::pair("X-Trescca-Error"_ba, kindName(Kind::Unsupported).toLatin1());
    return refused;
}

}  // namespace

void ImageFilesResource::addTo(Router &router)
{
    const QString file = u"/image/v2/images/{id}/file"_s;
    router.add("PUT"_ba, file, Access::Write, [this](const ApiRequest &request) { return upload(request); }, Body::Streamed);
    router.add("GET"_ba, file, Access::Read, [this](const ApiRequest &request) { return download(request); });
    router.add("POST"_ba, u"/image/v2/images/{id}/import"_s, Access::Write, [this](const ApiRequest &request) { return import(request); });
    router.add("GET"_ba, u"/image/v2/info/import"_s, Access::Read, [](const ApiRequest &) {
        const QJsonObject methods{
            {u"description"_s, u"Import methods available."_s}, {u"type"_s, u"array"_s}, {u"value"_s, QJsonArray{u"trescca-pull"_s}}};
        return jsonResponse({{u"import-methods"_s, methods}});
    });
}

Result<ApiResponse> ImageFilesResource::upload(const ApiRequest &request)
{
    if (!request.hasBodyEnd())
        return errorResponse(411, u"The upload says neither its length nor where it ends; send it with Content-Length or chunked."_s, request.path);
    auto image = m_context.store.get(request.params[u"id"_s]);
    if (!image)
        return fail(image);
    if (!request.header("content-range"_ba).isEmpty())
        return fail(Kind::InvalidInput, u"An image is uploaded as a whole; Content-Range is not understood."_s);
    if (image->status != ImageStatus::Queued)
        return fail(Kind::Conflict, u"Image %1 is %2; only a queued one can take content."_s.arg(image->name, statusName(image->status)));
    image->properties.remove(u"trescca_error_kind"_s);
    if (image->properties.remove(u"trescca_error"_s) > 0) {
        if (const auto ok = m_context.store.update(*image); !ok)
            return fail(ok);
    }
    const auto room = m_context.store.freeBytes();
    if (room && request.contentLength.value_or(0) > *room)
        return fail(Kind::NoRoom, u"The image has %1 bytes, the host has room for %2; free some."_s.arg(*request.contentLength).arg(*room));
    auto sink = m_context.store.write(image->id);
    if (!sink)
        return fail(sink);
    if (const auto ok = request.readBody(**sink); !ok)
        return fail(ok);
    if (const auto ok = (*sink)->finish(); !ok)
        return fail(ok);
    return emptyResponse();
}

Result<ApiResponse> ImageFilesResource::download(const ApiRequest &request) const
{
    const auto image = m_context.store.get(request.params[u"id"_s]);
    if (!image)
        return fail(image);
    if (image->status != ImageStatus::Active)
        return fail(Kind::Conflict, u"Image %1 is %2 and has no content yet."_s.arg(image->name, statusName(image->status)));
    ApiResponse response;
    if (image->size == 0)
        return emptyResponse();
    response.contentType = "application/octet-stream"_ba;
    response.file = FileBody{m_context.store.path(image->id), image->size};
    response.headers << std::pair("Content-MD5"_ba, image->checksum.toLatin1()) << std::pair("Accept-Ranges"_ba, "bytes"_ba);
    return response;
}

Result<ApiResponse> ImageFilesResource::import(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    const auto pull = pullRequest(request.params[u"id"_s], (*body)["method"_L1].toObject());
    if (!pull)
        return fail(pull);
    if (!mayPullFrom(pull->uri, m_context.pullFrom))
        return refuseSource(*pull, request.path);
    if (const auto ok = m_context.moves.pull(*pull); !ok)
        return fail(ok);
    return emptyResponse(202);
}

}  // namespace trescca
