// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QString>

namespace trescca {

struct DiskFacts {
    QString format;
    std::uint64_t virtualSize = 0;
    std::uint64_t allocated = 0;
    QString backingFile;  ///< absolute
    QString backingFormat;
    bool internalSnapshots = false;
};

/// The few things asked of qemu-img. Formats are always given, never probed, for files of foreign origin.
namespace qemuimg {
/// Of a file of this host's own (read with -U, so also while a guest uses it). Give the `format` wherever it is known
/// (the domain's XML): a guest can write a qcow2 header into its raw disk and so make a guess go wrong.
[[nodiscard]] Result<DiskFacts> info(const QString &path, const Context &context = {}, const QString &format = {});
/// New overlay at `path` (Conflict when there is a file); the backing name is written relative to the overlay's folder.
[[nodiscard]] Result<void> createOverlay(
    const QString &path, const QString &basePath, const QString &baseFormat, std::uint64_t virtualSize = 0, const Context &context = {});
/// Re-links an overlay to another file with the same content (rebase -u), relative name.
[[nodiscard]] Result<void> relink(const QString &overlay, const QString &basePath, const QString &baseFormat, const Context &context = {});
/// A copy of the guest-visible content without a backing file ("qcow2" compressed by zstd, or sparse "raw").
[[nodiscard]] Result<void> flatten(
    const QString &from, const QString &fromFormat, const QString &to, const QString &toFormat, const Context &context = {});
}  // namespace qemuimg

}  // namespace trescca
