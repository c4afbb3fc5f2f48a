// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/import/diskformat.h"

namespace trescca {

/// Makes a qcow2 image (compressed by Zstandard) of a checked disk. qemu-img is told the format and that there is no other
/// file, so it neither guesses nor follows anything; the kernel ends it where `to` would become larger than `largest`.
/// Progress stage "convert", by guest-visible bytes.
[[nodiscard]] Result<void> convertToQcow2(
    const QString &from, const DiskFormat &format, const QString &to, std::uint64_t largest, const Context &context);

}  // namespace trescca
