// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8locale.h"

#include <QByteArray>

namespace trescca {

void useUtf8()
{
    // In the order in which setlocale(3) looks for the one that counts.
    for (const char *variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QByteArray locale = qgetenv(variable);
        if (locale.isEmpty())
            continue;
        if (locale == "C" || locale == "POSIX")
            qputenv(qstrcmp(variable, "LC_ALL") == 0 ? "LC_ALL" : "LC_CTYPE", "C.UTF-8");
        return;
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

}  // namespace trescca
