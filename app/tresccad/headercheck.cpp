// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/headercheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

QString unsound(const QMultiMap<QByteArray, QByteArray> &headers)
{
    const auto lengths = headers.count("content-length");
    const auto codings = headers.count("transfer-encoding");
    if (lengths > 1 || codings > 1 || (lengths == 1 && codings == 1) || headers.count("host") > 1)
        return u"The request's length or host is ambiguous."_s;
    const QByteArray length = headers.value("content-length");
    if (lengths == 1 && (length.isEmpty() || length.size() > 18 || !std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; })))
        return u"The Content-Length is no number."_s;
    if (codings == 1 && headers.value("transfer-encoding").toLower() != "chunked")
        return u"Only chunked transfer is understood."_s;
    if (headers.count("x-auth-token") > 1)
        return u"The request has more than one token."_s;
    return {};
}

bool badMedia(const QMultiMap<QByteArray, QByteArray> &headers)
{
    return headers.contains("content-encoding")
        || std::ranges::any_of(headers.values("content-type"), [](const QByteArray &type) { return type.startsWith("multipart/"); });
}

}  // namespace trescca
