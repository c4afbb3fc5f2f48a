// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>

#include <cstdint>

namespace trescca {

/// Of a deactivated one Glance shows all but its content.
enum class ImageStatus { Queued, Saving, Active, Deactivated, Killed, Deleted };

/// A disk image or a VM package, as in Glance.
struct Image {
    QString id;  ///< UUID
    QString name;
    ImageStatus status = ImageStatus::Queued;
    std::uint64_t size = 0;         ///< bytes of the stored file
    std::uint64_t virtualSize = 0;  ///< bytes; 0 when unknown
    QString diskFormat = QStringLiteral("raw");
    QString containerFormat = QStringLiteral("bare");
    QString checksum;  ///< MD5, hex (Glance's `checksum`)
    QString hash;      ///< SHA-512, hex (Glance's `os_hash_value`)
    QString owner;     ///< project id
    QString visibility = QStringLiteral("private");
    bool isProtected = false;
    bool endsWithWriter = false;  ///< while it is Saving: nobody will try again, so it goes when its writer does
    std::uint64_t minDisk = 0;    ///< GiB
    std::uint64_t minRam = 0;     ///< MiB
    QStringList tags;
    QDateTime created;
    QDateTime updated;
    /// Free properties. Ours: trescca_kind = "package" | "base"; trescca_instance, trescca_name, trescca_memory (bytes),
    /// trescca_arch, trescca_base_digest (of a base: SHA-256 of its content), trescca_needs (of a package: digests of its bases, ',').
    QMap<QString, QString> properties;

    [[nodiscard]] bool isPackage() const;
    [[nodiscard]] bool isBase() const;
};

namespace property {
inline constexpr auto kind = "trescca_kind";          ///< "package" or "base"
inline constexpr auto instance = "trescca_instance";  ///< id of the instance that was saved
inline constexpr auto instanceName = "trescca_name";
inline constexpr auto memory = "trescca_memory";             ///< bytes
inline constexpr auto savedMemory = "trescca_saved_memory";  ///< of a package: bytes of its snapshot before compression
inline constexpr auto savedDisk = "trescca_saved_disk";      ///< of a package: bytes of its disks before compression
inline constexpr auto arch = "trescca_arch";
inline constexpr auto baseDigest = "trescca_base_digest";  ///< of a base image: SHA-256 of its guest-visible content
inline constexpr auto baseSize = "trescca_base_size";      ///< of a base image: virtual size, bytes
inline constexpr auto needs = "trescca_needs";             ///< of a package: digests of the bases it needs, comma separated
inline constexpr auto macs = "trescca_macs";               ///< of a package: addresses of its network cards, comma separated
inline constexpr auto migration = "trescca_migration";     ///< id of the migration that made it
inline constexpr auto copyKind = "copy";                   ///< a kind: of a passing snapshot that an instance's disk is copied by
}  // namespace property

/// "queued", "saving", "active", "deactivated", "killed", "deleted"; and back.
[[nodiscard]] QString statusName(ImageStatus status);
[[nodiscard]] ImageStatus statusFromName(const QString &name);

}  // namespace trescca
