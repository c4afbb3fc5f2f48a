// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <cstdint>

namespace trescca {

/// What a file is, by its content alone: a name proves nothing.
enum class FileKind { Raw, Qcow2, Vmdk, Vhd, Vhdx, Vdi, Gzip, Bzip2, Xz, Zstd, Tar, Zip };

/// A disk image in a file of its own.
struct DiskFormat {
    QString qemuName;               ///< "qcow2", "raw", "vmdk", "vpc", "vhdx", "vdi"
    std::uint64_t virtualSize = 0;  ///< bytes
};

/// Raw for all that is nothing else. Unsupported for a VMDK that is a description of other files, or of an old kind,
/// for QED and Parallels.
[[nodiscard]] Result<FileKind> kindOfFile(const QString &path);
[[nodiscard]] bool isCompressed(FileKind kind);
[[nodiscard]] bool isDisk(FileKind kind);

/// Checks the header of a disk image of foreign origin before any tool opens it. Untrusted for one that refers to another
/// file (a backing file, a parent, an external data file), is encrypted or contradicts itself; InvalidInput for a raw one
/// that has no whole sectors.
[[nodiscard]] Result<DiskFormat> checkDisk(const QString &path, FileKind kind);

}  // namespace trescca
