// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace trescca {

/// What a qcow2 header says (docs/interop/qcow2.rst of QEMU), read by our own parser before any tool opens the file.
struct Qcow2Header {
    int version = 3;
    std::uint64_t virtualSize = 0;  ///< bytes
    QString backingFile;            ///< as written in the header, may be relative; empty without
    QString backingFormat;
    bool encrypted = false;
    bool externalDataFile = false;
    bool dirty = false;
    bool corrupt = false;
    int snapshots = 0;  ///< internal snapshots
};

/// The beginning of a disk image, and how long all of it is: enough to check one that is not a file of its own.
struct Qcow2Head {
    static constexpr std::size_t maximum = 2U << 20U;  ///< bytes that count: the largest cluster QEMU knows
    QByteArray bytes;
    std::uint64_t fileSize = 0;

    void take(ConstBytes next);  ///< more bytes of it, in their order
    [[nodiscard]] bool isQcow2() const { return bytes.startsWith("QFI\xfb"); }
    [[nodiscard]] static Result<Qcow2Head> ofFile(const QString &path);
};

/// True when the file begins with the qcow2 magic.
[[nodiscard]] Result<bool> isQcow2(const QString &path);
/// Strict: every field in its range, tables inside the file, unknown incompatible features refused.
[[nodiscard]] Result<Qcow2Header> readQcow2Header(const QString &path);
/// For files of foreign origin: additionally refuses encryption, external data files, internal snapshots, corrupt images,
/// sizes over 64 TiB, `json:`/URL backing names, and any backing file unless `backingAllowed` (then it is to be re-linked before use).
/// `name`: what errors call it; the path, where none is given.
[[nodiscard]] Result<Qcow2Header> checkForeignQcow2(const QString &path, bool backingAllowed, const QString &name = {});
[[nodiscard]] Result<Qcow2Header> checkForeignQcow2(const Qcow2Head &head, bool backingAllowed, const QString &name);
/// Overwrites backing file name/format in the header with nothing, in place, so that no tool follows a foreign name
/// (to be re-linked by QemuImg::relink afterwards).
[[nodiscard]] Result<void> clearBackingFile(const QString &path);

}  // namespace trescca
