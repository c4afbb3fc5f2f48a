// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>

namespace trescca {

/// What stands in a package for a big member.
enum class Encoding : std::uint8_t {
    Plain,  ///< the member itself
    Pages   ///< what it is made of, see pagecode.h
};

/// Something whose pages members with Encoding::Pages are made of, and that the package has not: a base image, or a member of another package.
struct ManifestSource {
    QString digest;          ///< SHA-256 of its (for a disk image: guest-visible) content
    std::uint64_t size = 0;  ///< bytes
};

/// A disk in a package.
struct ManifestDisk {
    QString member;  ///< "disk", "disk.1", ...: logical member name, without ".zst"
    Encoding encoding = Encoding::Plain;
    QString target;  ///< "vda"
    QString format = QStringLiteral("qcow2");
    QString device = QStringLiteral("disk");
    bool readOnly = false;
    std::uint64_t virtualSize = 0;
    std::uint64_t fileSize = 0;  ///< bytes of the plain member: limit while unpacking
    QString baseDigest;          ///< empty: the disk needs no base
    std::uint64_t baseSize = 0;  ///< virtual size of the base
    QString baseName;            ///< a hint for people
};

/// First member of a package of format 1 (manifest.json, UTF-8 JSON, at most 1 MiB). All that comes from a package
/// is hostile: parse() checks types, ranges, counts and names.
struct Manifest {
    int format = 1;
    QString name;
    QString instanceId;
    QString created;   ///< ISO 8601, UTC
    QString producer;  ///< "trescca 0.1.0"
    QString arch;
    QString machine;
    QString cpuModel;
    QString hypervisor;  ///< "qemu" or "kvm": libvirt's domain type
    QString qemuVersion;
    std::uint64_t memory = 0;  ///< bytes
    int vcpus = 0;
    bool hasKernel = false;
    bool hasRamdisk = false;
    bool hasNvram = false;
    bool hasSnapshot = true;
    Encoding snapshotEncoding = Encoding::Plain;
    std::uint64_t snapshotLimit = 0;  ///< upper bound of the plain snapshot in bytes (it is not known before the save)
    QList<ManifestDisk> disks;
    QList<ManifestSource> sources;  ///< in the order by which pages name them
    QStringList macs;               ///< of its network cards, in their order: a cloud makes ports with these addresses before it sees the rest
    QString parent;                 ///< package id this one builds on; empty in format 1

    [[nodiscard]] QByteArray toJson() const;
    /// `source` names in errors what the fields come from: a package without a manifest tells them in its libvirt.xml.
    [[nodiscard]] static Result<Manifest> parse(const QByteArray &json, const QString &source = QStringLiteral("manifest"));
    [[nodiscard]] QStringList neededBases() const;  ///< digests, each once
    [[nodiscard]] Encoding encodingOf(const QString &logicalMember) const;
};

}  // namespace trescca
