// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace trescca {

/// Bytes in one of libvirt's units of memory (formatdomain, "Memory Allocation"): "", "b", "KB", "KiB", "k", ..., up to exa;
/// case does not count. 0 for any other word.
[[nodiscard]] inline std::uint64_t memoryUnit(const QString &unit)
{
    const QString word = unit.isEmpty() ? QStringLiteral("k") : unit.toLower();
    if (word == u"b" || word == u"byte" || word == u"bytes")
        return 1;
    const qsizetype power = QStringView(u"kmgtpe").indexOf(word.front()) + 1;
    const QStringView rest = QStringView(word).sliced(1);
    if (power == 0 || !(rest.isEmpty() || rest == u"ib" || rest == u"b"))
        return 0;
    std::uint64_t bytes = 1;
    for (qsizetype i = 0; i < power; ++i)
        bytes *= rest == u"b" ? 1000 : 1024;
    return bytes;
}

}  // namespace trescca
