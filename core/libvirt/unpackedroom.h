// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/packagereader.h"

#include <QStringList>

namespace trescca {

/// Where a package is to be unpacked, in the words for people, and the room there.
struct UnpackedPlace {
    QString package;
    QString site;
    std::uint64_t left = 0;  ///< bytes
};

/// NoRoom when the package surely does not fit there once it is unpacked; a sentence when it may not, as the holes of its disks
/// take no room.
[[nodiscard]] Result<QStringList> checkUnpackedRoom(const PackageReader &package, const UnpackedPlace &place);

}  // namespace trescca
