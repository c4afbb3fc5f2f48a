// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"
#include "core/import/diskformat.h"

namespace trescca {

/// Unpacks a compressed file into `to`, whose finish() stays the caller's; progress stage "unpack", by the compressed bytes.
/// Untrusted when it is damaged or cut, or Zstandard with a window over 128 MiB.
[[nodiscard]] Result<void> decompress(const QString &path, FileKind kind, ByteSink &to, const Context &context);

}  // namespace trescca
