// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace trescca {

/// Whom to believe when the peer speaks TLS (1.2 or later).
struct HttpTrust {
    QString caFile{};       ///< PEM bundle in place of the system's; empty: the system's
    bool verify = true;     ///< false: any certificate will do (logged as a warning once a host)
    QString fingerprint{};  ///< SHA-256 of the peer's DER certificate, as people write it; replaces the chain check
    QString site{};         ///< whose settings these are: its name, for advice
    bool keptPin = false;   ///< the fingerprint is one that a person trusted (`cloud trust`), and no setting: for advice
};

struct HttpSettings {
    HttpTrust trust;
    /// Numeric: what the URL's host stands for, in place of looking it up (its name still counts for TLS), and no proxy is used.
    /// Empty: names are looked up.
    QStringList addresses{};
    bool followRedirects = true;  ///< see HttpClient
    std::chrono::seconds connectTimeout{15};
    /// Unreachable when neither side moved a byte for so long. There is no limit on the whole of an exchange.
    std::chrono::seconds stallTimeout{30};
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpResponse {
    int status = 0;
    QMap<QByteArray, QByteArray> headers;  ///< names in lower case; the last of equal ones
    QByteArray body;                       ///< of answers that did not go into the sink
    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// It refers to the address in its Location.
    [[nodiscard]] bool isRedirect() const;
    /// The ETag, where it stands for the very bytes (RFC 9110, 8.8.1); else empty.
    [[nodiscard]] QByteArray strongTag() const;
};

struct HttpRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QString url{};
    HttpHeaders headers{};
    QByteArray body{};             ///< sent when `source` is null
    ByteSource *source = nullptr;  ///< body from a stream: chunked unless `sourceSize` is known
    std::optional<std::uint64_t> sourceSize{};
    ByteSink *sink = nullptr;  ///< takes the body of a 2xx answer; finish() stays the caller's
    /// Called with status and headers before the first byte goes into the sink; an error ends the exchange.
    std::function<Result<void>(const HttpResponse &)> onAnswer{};
    std::chrono::seconds answerTimeout{0};  ///< wait for the answer once all is sent; 0: the stall time-out
};

/// "https://cloud:5000" of an URL: what may appear in messages, and what a redirect may not leave.
[[nodiscard]] QString originOf(const QString &url);

}  // namespace trescca
