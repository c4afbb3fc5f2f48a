// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/hostname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

QString originFromHost(const QString &host, const QString &fallback)
{
    static const QRegularExpression plain(u"\\A([A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?\\z"_s);
    return plain.match(host).hasMatch() ? u"https://"_s + host : fallback;
}

QString bracketed(const QString &address) { return address.contains(u':') && !address.startsWith(u'[') ? u'[' + address + u']' : address; }

}  // namespace trescca
