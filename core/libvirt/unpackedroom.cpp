// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/unpackedroom.h"

#include "core/base/bytetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What a package takes on a disk when it is unpacked, bytes.
struct UnpackedSize {
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};

/// A disk's holes take no room; what is left of it takes at least what it has in the archive, where it is compressed. With all else every
/// byte counts.
UnpackedSize unpackedSize(const PackageReader &package)
{
    UnpackedSize sum;
    const auto isDisk = [&](const PackageMember &member) {
        return std::ranges::contains(package.manifest().disks, member.logical, &ManifestDisk::member);
    };
    for (const PackageMember &member : package.members()) {
        const std::uint64_t plain = std::max(member.plainSize, member.storedSize);
        sum.most += plain;
        if (!isDisk(member))
            sum.least += member.plainSize > 0 ? member.plainSize : member.storedSize;
        else if (!package.isReferenceForm())
            sum.least += std::min(plain, member.storedSize);
    }
    return sum;
}

}  // namespace

Result<QStringList> checkUnpackedRoom(const PackageReader &package, const UnpackedPlace &place)
{
    const auto [least, most] = unpackedSize(package);
    if (place.left < least)
        return fail(Kind::NoRoom,
            u"The package %1 takes %2 or more when it is unpacked, and %3 has %4 of disk left. Make room there, then try again."_s.arg(
                place.package, byteText(least), place.site, byteText(place.left)));
    if (place.left < most)
        return QStringList{u"Unpacked it may take up to %1, and %2 has %3 of disk left."_s.arg(byteText(most), place.site, byteText(place.left))};
    return QStringList();
}

}  // namespace trescca
