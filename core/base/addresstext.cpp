// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/addresstext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString schemeOf(const QString &address) { return address.contains("://"_L1) ? address.section(u"://"_s, 0, 0) + u"://"_s : QString(); }

/// Up to the last @, as a password may have one; empty without.
QString userOf(const QString &address)
{
    const QString rest = address.sliced(schemeOf(address).size());
    if (rest.startsWith(u'/'))  // no host
        return {};
    const qsizetype query = rest.lastIndexOf(u'@') < 0 ? -1 : rest.indexOf(u'?', rest.lastIndexOf(u'@'));
    const QString before = query < 0 ? rest : rest.first(query);
    return before.contains(u'@') ? before.section(u'@', 0, -2) : QString();
}

}  // namespace

bool namesPassword(const QString &address) { return QUrl::fromPercentEncoding(userOf(address).toUtf8()).contains(u':'); }

QString withoutSecrets(const QString &address)
{
    const QString scheme = schemeOf(address), user = userOf(address);
    const QString rest = address.sliced(scheme.size() + (user.isEmpty() ? 0 : user.size() + 1));
    const QString shown = rest.section(u'?', 0, 0);
    return scheme + (user.isEmpty() ? QString() : u"...@"_s) + shown + (shown.size() < rest.size() ? u"?..."_s : QString());
}

}  // namespace trescca
