// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/hostname.h"

#include <QRegularExpression>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace trescca {

QString originFromHost(const QString &host, const QString &fallback)
{
    static const QRegularExpression plain(u"\\A([A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?\\z"_s);
    const auto match = plain.match(host);
    const bool isPort = match.captured(3).isEmpty() || match.captured(3).sliced(1).toUShort() > 0;
    return match.hasMatch() && isPort ? u"https://"_s + host : fallback;
}

bool isHost(const QByteArray &text)
{
    static const QRegularExpression valid(u"\\A(([A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}){1,255}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{0,5})?\\z"_s);
    return valid.match(QString::fromLatin1(text)).hasMatch();
}

QString bracketed(const QString &address) { return address.contains(u':') && !address.startsWith(u'[') ? u'[' + address + u']' : address; }

bool isAddress(const QString &listen)
{
    in6_addr bytes{};
    const std::string text = listen.toStdString();
    return listen == u"localhost" || ::inet_pton(AF_INET, text.c_str(), &bytes) == 1 || ::inet_pton(AF_INET6, text.c_str(), &bytes) == 1;
}

}  // namespace trescca
