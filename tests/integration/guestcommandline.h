// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace trescca {

/// The kernel's command line of the counter guest in a folder; empty where there is none. The kernel clears what it frees, so that
/// its memory, and what is moved of it, is half as large: most of what the guest booted from would stay in it else.
[[nodiscard]] inline QString guestCommandLine(const QString &folder)
{
    QFile file(folder + QStringLiteral("/cmdline"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() + QStringLiteral(" init_on_free=1") : QString();
}

}  // namespace trescca
