// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "core/base/bytestream.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMultiMap>
#include <QString>

#include <functional>
#include <optional>

namespace trescca {

/// What a body may hold that is read into memory, in bytes.
constexpr std::uint64_t smallBodyLimit = 1U << 20U;

/// One request as the API handlers see it; nothing of the server library shows.
struct ApiRequest {
    QByteArray method;              ///< "GET" for HEAD too
    QString path;                   ///< decoded, without query
    QMap<QString, QString> params;  ///< what the route's {names} matched
    QMultiMap<QString, QString> query;
    QMultiMap<QByteArray, QByteArray> headers;  ///< names in lower case
    QString peer;                               ///< address of the caller
    QByteArray id;                              ///< "req-...": names this request in answers, task lists and events
    QString origin;                             ///< "https://host:port" as the caller wrote it, checked
    Caller who;                                 ///< empty on public routes
    std::optional<std::uint64_t> contentLength;
    std::uint64_t bodyLimit = smallBodyLimit;  ///< of one that is read into memory
    /// Streams the body into a sink (without finish()); Unreachable when it was cut.
    std::function<Result<void>(ByteSink &)> readBody;

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName).trimmed(); }
    /// False when only the end of the connection would end the body: one that was cut would look whole.
    [[nodiscard]] bool hasBodyEnd() const { return contentLength || !header("transfer-encoding").isEmpty(); }
    /// The body as a JSON object, at most bodyLimit; an empty body is an empty object.
    [[nodiscard]] Result<QJsonObject> json() const;
    /// The body's bytes, at most bodyLimit.
    [[nodiscard]] Result<QByteArray> smallBody() const;
    mutable bool tooLarge = false;  ///< smallBody() met more than that, so that the router can answer as to an announced length
};

/// InvalidInput when a name or a string in it, however deep, is no text: JSON can write half of a character, which UTF-8 cannot.
[[nodiscard]] Result<void> checkText(const QJsonValue &value);

/// A file to be sent, or so many of its bytes.
struct FileBody {
    QString path;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

struct ApiResponse {
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::optional<FileBody> file;
};

using ApiHandler = std::function<Result<ApiResponse>(const ApiRequest &)>;

[[nodiscard]] ApiResponse jsonResponse(const QJsonObject &object, int status = 200);
[[nodiscard]] ApiResponse emptyResponse(int status = 204);
[[nodiscard]] QString tooLargeText(std::uint64_t limit);

/// How OpenStack writes times: "2026-01-31T12:00:00Z".
[[nodiscard]] QString isoTime(const QDateTime &time);

}  // namespace trescca
