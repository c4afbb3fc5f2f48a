// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/membername.h"

#include <QStringList>

#include <algorithm>

namespace trescca::member {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t mebibyte = 1ULL << 20U;
constexpr std::uint64_t maxKernel = 1024 * mebibyte;
constexpr std::uint64_t maxRamdisk = 8192 * mebibyte;
constexpr std::uint64_t maxNvram = 256 * mebibyte;

std::uint64_t diskLimit(const ManifestDisk &disk)
{
    if (disk.fileSize > 0)
        return disk.fileSize;
    // A qcow2 file with every cluster allocated, with its tables and some room for its header and bitmaps.
    return disk.virtualSize + disk.virtualSize / 8 + 64 * mebibyte;
}

}  // namespace

bool isDisk(const QString &logical)
{
    if (logical == u"disk"_s)
        return true;
    if (!logical.startsWith(u"disk."_s))
        return false;
    const QString number = logical.sliced(5);
    const int index = number.toInt();
    return index > 0 && index < maxDisks && QString::number(index) == number;
}

bool isBig(const QString &logical) { return logical == u"snapshot"_s || isDisk(logical); }

QString logicalName(const QString &nameInArchive)
{
    static const QStringList small{u"manifest.json"_s, u"libvirt.xml"_s, u"kernel"_s, u"ramdisk"_s, u"nvram"_s, u"digests.json"_s};
    if (small.contains(nameInArchive))
        return nameInArchive;
    const QString logical = nameInArchive.endsWith(u".zst"_s) ? nameInArchive.chopped(4) : nameInArchive;
    return isBig(logical) ? logical : QString();
}

std::uint64_t plainLimit(const Manifest &manifest, const QString &logical)
{
    if (logical == u"kernel"_s)
        return maxKernel;
    if (logical == u"ramdisk"_s)
        return maxRamdisk;
    if (logical == u"nvram"_s)
        return maxNvram;
    // Without a limit of its own: all of the memory, and as much again for device state (video memory and the like).
    if (logical == u"snapshot"_s)
        return manifest.snapshotLimit > 0 ? manifest.snapshotLimit : 2 * manifest.memory + 1024 * mebibyte;
    const auto disk = std::ranges::find(manifest.disks, logical, &ManifestDisk::member);
    return disk != manifest.disks.end() ? diskLimit(*disk) : maxText;
}

std::uint64_t encodedLimit(const Manifest &manifest, const QString &logical)
{
    const std::uint64_t plain = plainLimit(manifest, logical);
    // What is said of a page that is like no other is less than a 128th of it.
    return manifest.encodingOf(logical) == Encoding::Pages ? plain + plain / 128 + mebibyte : plain;
}

QStringList promised(const Manifest &manifest)
{
    QStringList names;
    if (manifest.hasKernel)
        names << u"kernel"_s;
    if (manifest.hasRamdisk)
        names << u"ramdisk"_s;
    if (manifest.hasNvram)
        names << u"nvram"_s;
    if (manifest.hasSnapshot)
        names << u"snapshot"_s;
    for (const ManifestDisk &disk : manifest.disks)
        names << disk.member;
    return names;
}

bool isPromised(const Manifest &manifest, const QString &logical)
{
    static const QStringList always{u"manifest.json"_s, u"libvirt.xml"_s, u"digests.json"_s};
    return always.contains(logical) || promised(manifest).contains(logical);
}

}  // namespace trescca::member
