// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/model/instance.h"

#include <QStringList>

namespace trescca {

/// Fills format-independent facts of a disk file of this host: sizes and the backing file, from the file's header.
void inspectDisk(Disk &disk, const Context &context);
/// Why this disk cannot be moved, as sentences; needs an inspected disk.
[[nodiscard]] QStringList diskObstacles(const Disk &disk);
/// The file and everything below it, as canonical paths.
[[nodiscard]] QStringList backingChain(const QString &path, const QString &format);
/// Upper bound of the file's length if it is written in full while being followed.
[[nodiscard]] std::uint64_t largestFileSize(const Disk &disk);

}  // namespace trescca
