// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

/// Makes a folder (and its parents) that QEMU's user may walk through but not list: mode 0711.
[[nodiscard]] Result<void> makeFolder(const QString &path);
/// Makes a folder (and its parents) that nobody else may enter, mode 0700, and closes one that is there. Untrusted when that is a link,
/// or somebody else's.
[[nodiscard]] Result<void> makeClosedFolder(const QString &path);
/// Removes a folder with all that is in it; no error when it is gone.
[[nodiscard]] Result<void> removeFolder(const QString &path);

}  // namespace trescca
