// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/archivefile.h"

namespace trescca {

/// Where an archive's central directory lies.
struct ZipLocation {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t count = 0;  ///< of members
    std::uint64_t end = 0;    ///< where the end record (the ZIP64 one, if any) begins
};

/// Finds and checks the end records (APPNOTE 4.3.14 to 4.3.16): InvalidInput when there are none.
[[nodiscard]] Result<ZipLocation> findZipDirectory(const ArchiveFile &file);

/// The sentence for archives that contradict themselves.
[[nodiscard]] std::unexpected<Error> distrustArchive(const QString &what);

}  // namespace trescca
