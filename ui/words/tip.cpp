// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/tip.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace trescca::words {

QString tip(const QString &text) { return Qt::mightBeRichText(text) ? u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s)) : text; }

}  // namespace trescca::words
