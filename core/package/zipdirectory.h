// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/archivefile.h"

#include <QList>

namespace trescca {

/// A member as the archive's central directory tells it, checked against its local header.
struct ZipEntry {
    QString name;
    bool deflated = false;  ///< else stored
    std::uint32_t crc = 0;
    std::uint64_t stored = 0;  ///< bytes in the archive
    std::uint64_t plain = 0;   ///< bytes after inflating
    std::uint64_t headerOffset = 0;
    std::uint64_t dataOffset = 0;
};

/// Reads an archive's directory (PKWARE APPNOTE 6.3.10, 4.3 and 4.5.3) without trust: InvalidInput when the file is no
/// whole ZIP archive, Untrusted for everything that an honest package never has: names that no member has, the same
/// name twice, members that overlap or reach out of the archive, two opinions on one member, encryption, links.
[[nodiscard]] Result<QList<ZipEntry>> readZipDirectory(const ArchiveFile &file);

}  // namespace trescca
