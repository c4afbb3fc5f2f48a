// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellword.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

QString shellWord(QString word)
{
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9._:/@+-]+\\z"_s);
    return harmless.match(word).hasMatch() ? word : u'\'' + word.replace(u'\'', "'\\''"_L1) + u'\'';
}

}  // namespace trescca
