// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/errormap.h"

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct StatusWords {
    int status;
    QLatin1StringView title;  ///< Keystone's and Glance's
    QLatin1StringView fault;  ///< the key of Nova's body
};

constexpr std::array words{
    StatusWords{400, "Bad Request"_L1, "badRequest"_L1},
    StatusWords{401, "Unauthorized"_L1, "unauthorized"_L1},
    StatusWords{403, "Forbidden"_L1, "forbidden"_L1},
    StatusWords{404, "Not Found"_L1, "itemNotFound"_L1},
    StatusWords{405, "Method Not Allowed"_L1, "badMethod"_L1},
    StatusWords{406, "Not Acceptable"_L1, "computeFault"_L1},
    StatusWords{409, "Conflict"_L1, "conflictingRequest"_L1},
    StatusWords{411, "Length Required"_L1, "badRequest"_L1},
    StatusWords{412, "Precondition Failed"_L1, "badRequest"_L1},
    StatusWords{413, "Request Entity Too Large"_L1, "overLimit"_L1},
    StatusWords{414, "Request-URI Too Long"_L1, "badRequest"_L1},
    StatusWords{415, "Unsupported Media Type"_L1, "badMediaType"_L1},
    StatusWords{416, "Requested Range Not Satisfiable"_L1, "badRequest"_L1},
    StatusWords{429, "Too Many Requests"_L1, "overLimit"_L1},
    StatusWords{431, "Request Header Fields Too Large"_L1, "badRequest"_L1},
    StatusWords{501, "Not Implemented"_L1, "notImplemented"_L1},
    StatusWords{503, "Service Unavailable"_L1, "serviceUnavailable"_L1},
    StatusWords{507, "Insufficient Storage"_L1, "overLimit"_L1},
    StatusWords{505, "HTTP Version Not Supported"_L1, "badRequest"_L1},
    StatusWords{500, "Internal Server Error"_L1, "computeFault"_L1},
};

const StatusWords &wordsOf(int status)
{
    for (const StatusWords &entry : words) {
        if (entry.status == status)
            return entry;
    }
    return words.back();
}

QString sentenceFor(int status)
{
    switch (status) {
    case 404: return u"There is nothing at this address."_s;
    case 413: return u"The request is larger than it may be."_s;
    default: return u"The request is not understood; check what the client sends."_s;
    }
}

ApiResponse htmlResponse(int status, const QString &message)
{
    ApiResponse response;
    response.status = status;
    response.contentType = "text/html; charset=UTF-8"_ba;
    response.body =
        u"<html>\n <head>\n  <title>%1 %2</title>\n </head>\n <body>\n  <h1>%1 %2</h1>\n  %3<br /><br />\n\n\n </body>\n</html>"_s.arg(status)
            .arg(wordsOf(status).title, message.toHtmlEscaped())
            .toUtf8();
    return response;
}

}  // namespace

int httpStatus(Kind kind)
{
    switch (kind) {
    case Kind::InvalidInput:
    case Kind::Untrusted: return 400;
    case Kind::Unauthorized: return 401;
    case Kind::Forbidden: return 403;
    case Kind::NotFound: return 404;
    case Kind::Ambiguous:
    case Kind::Conflict: return 409;
    case Kind::NoRoom: return 413;
    case Kind::Unreachable:
    case Kind::Cancelled: return 503;
    case Kind::Unsupported: return 501;
    case Kind::Internal: break;
    }
    return 500;
}

ApiResponse errorResponse(int status, const QString &message, const QString &path)
{
    const StatusWords &entry = wordsOf(status);
    QJsonObject body{{u"message"_s, message}, {u"code"_s, status}};
    if (path.startsWith("/compute"_L1))
        return jsonResponse({{entry.fault, body}}, status);
    body.insert(u"title"_s, entry.title);
    if (!path.startsWith("/image"_L1))
        return jsonResponse({{u"error"_s, body}}, status);
    body.insert(u"code"_s, u"%1 %2"_s.arg(status).arg(entry.title));
    return jsonResponse(body, status);
}

ApiResponse errorResponse(int status, const QString &path) { return errorResponse(status, sentenceFor(status), path); }

ApiResponse errorResponse(int status, const QString &message, const ApiRequest &request)
{
    const QByteArray accept = request.header("accept"_ba);
    const bool json = accept.startsWith("application/json") || (accept.contains("json") && !accept.contains("html") && !accept.contains("*/*"));
    return request.path.startsWith("/image"_L1) && !json ? htmlResponse(status, message) : errorResponse(status, message, request.path);
}

ApiResponse unauthorizedResponse(const ApiRequest &request)
{
    ApiResponse response =
        errorResponse(401, u"The request you have made requires authentication: it needs a valid token (X-Auth-Token); log in again."_s, u"/v3"_s);
    response.headers << std::pair("WWW-Authenticate"_ba, "Keystone uri=\""_ba + request.origin.toLatin1() + "/v3\"");
    return response;
}

ApiResponse errorResponse(const Error &error, const ApiRequest &request) { return errorResponse(error, request, httpStatus(error.kind)); }

ApiResponse errorResponse(const Error &error, const ApiRequest &request, int status)
{
    ApiResponse response = errorResponse(status, error.what, request);
    // Two kinds can share a status; our own clients tell them apart by this.
    response.headers << std::pair(QByteArrayLiteral("X-Trescca-Error"), kindName(error.kind).toLatin1());
    return response;
}

}  // namespace trescca
