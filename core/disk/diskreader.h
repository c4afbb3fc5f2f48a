// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QString>

#include <memory>

namespace trescca {

/// Reads what a guest sees of a disk file, at any place and without another program: one that is raw, or qcow2 with what it is backed by
/// (docs/interop/qcow2.rst of QEMU). For files that nobody writes to meanwhile. One thread at a time.
class DiskReader {
public:
    struct Extent {
        std::uint64_t length = 0;  ///< bytes, to the disk's end at most
        bool isZero = false;       ///< known to be zeros without reading them
    };

    /// Formats are "raw" and "qcow2". Unsupported for others, for encryption and data in other files; InvalidInput for a damaged file.
    [[nodiscard]] static Result<std::unique_ptr<DiskReader>> open(const QString &path, const QString &format);
    virtual ~DiskReader() = default;
    [[nodiscard]] virtual std::uint64_t size() const = 0;  ///< of the disk, bytes
    /// What begins at `offset`, which is less than size().
    [[nodiscard]] virtual Result<Extent> extentAt(std::uint64_t offset) = 0;
    /// Behind the disk's end are zeros.
    [[nodiscard]] virtual Result<void> read(std::uint64_t offset, MutableBytes into) = 0;
};

}  // namespace trescca
