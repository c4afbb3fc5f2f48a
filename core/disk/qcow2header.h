// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <cstdint>

namespace trescca {

/// What a qcow2 header says (docs/interop/qcow2.rst of QEMU), read by our own parser before any tool opens the file.
struct Qcow2Header {
    int version = 3;
    std::uint64_t virtualSize = 0;   ///< bytes
    QString backingFile;             ///< as written in the header, may be relative; empty without
    QString backingFormat;
    bool encrypted = false;
    bool externalDataFile = false;
    bool dirty = false;
    bool corrupt = false;
    int snapshots = 0;               ///< internal snapshots
};

/// True when the file begins with the qcow2 magic.
[[nodiscard]] Result<bool> isQcow2(const QString &path);
/// Strict: every field in its range, tables inside the file, unknown incompatible features refused.
[[nodiscard]] Result<Qcow2Header> readQcow2Header(const QString &path);
/// For files of foreign origin: additionally refuses encryption, external data files, internal snapshots, corrupt images,
/// `json:`/URL backing names, and any backing file unless `backingAllowed` (then it is to be re-linked before use).
[[nodiscard]] Result<Qcow2Header> checkForeignQcow2(const QString &path, bool backingAllowed);
/// Overwrites backing file name/format in the header with nothing, in place, so that no tool follows a foreign name
/// (to be re-linked by QemuImg::relink afterwards).
[[nodiscard]] Result<void> clearBackingFile(const QString &path);

}  // namespace trescca
