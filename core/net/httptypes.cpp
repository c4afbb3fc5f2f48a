// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httptypes.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

bool HttpResponse::isRedirect() const
{
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && headers.contains("location");
}

QByteArray HttpResponse::strongTag() const
{
    const QByteArray tag = header("etag");
    return tag.startsWith('"') ? tag : QByteArray();
}

QString originOf(const QString &url)
{
    const QUrl parsed(url);
    const QString scheme = parsed.scheme().toLower();
    const int port = parsed.port(scheme == "https"_L1 ? 443 : 80);
    const QString host = parsed.host().toLower();
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return u"%1://%2:%3"_s.arg(scheme, shown).arg(port);
}

}  // namespace trescca
