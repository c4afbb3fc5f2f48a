// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/certificatedigest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

QString normalFingerprint(const QString &text)
{
    static const QRegularExpression form(u"\\A\\s*(?:sha-?256(?: fingerprint)?\\s*[:=]\\s*)?([0-9a-f]{2}(?:[: ]?[0-9a-f]{2}){31})\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).captured(1).toLower().remove(u':').remove(u' ');
}

}  // namespace trescca
