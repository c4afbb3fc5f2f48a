// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/manifest.h"

#include <QString>

#include <cstdint>

namespace trescca {

/// The few names a member of a package may have. Everything else in an archive is refused, which also is what keeps
/// absolute names, parent folders and look-alikes out.
namespace member {

inline constexpr int maxNics = 64;
inline constexpr int maxSources = 80;                  ///< a base for each disk, and what was sent before
inline constexpr int maxDisks = 64;                    ///< "disk", "disk.1" ... "disk.63"
inline constexpr std::uint64_t maxText = 1ULL << 20U;  ///< manifest.json, digests.json's and libvirt.xml's limit
inline constexpr std::uint64_t maxSize = 1ULL << 50U;  ///< no single size may claim more than 1 PiB

/// "disk" or "disk.1" to "disk.63".
[[nodiscard]] bool isDisk(const QString &logical);
/// True for members that are written compressed: the disks and the snapshot.
[[nodiscard]] bool isBig(const QString &logical);
/// The logical name of an archive's member ("disk" of "disk.zst"); empty when no member may be called so.
[[nodiscard]] QString logicalName(const QString &nameInArchive);
/// The most bytes a member may have according to the manifest, once it is rebuilt from its encoding.
[[nodiscard]] std::uint64_t plainLimit(const Manifest &manifest, const QString &logical);
/// The most bytes that stand for it, before they are compressed.
[[nodiscard]] std::uint64_t encodedLimit(const Manifest &manifest, const QString &logical);
/// True when the manifest promises this member (or it is one that every package has).
[[nodiscard]] bool isPromised(const Manifest &manifest, const QString &logical);
/// The names of all big and boot members that the manifest promises.
[[nodiscard]] QStringList promised(const Manifest &manifest);

}  // namespace member

}  // namespace trescca
