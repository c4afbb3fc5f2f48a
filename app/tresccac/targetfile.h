// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// The file that an image called `imageName` is to be written to: `path`, or that name in the folder `path`. The name comes
/// from elsewhere, so what could lead out of the folder is taken out of it. Told before the first byte is fetched: Conflict
/// for a file that is there (unless `force`), NotFound for a missing folder, Forbidden for one that cannot be written,
/// InvalidInput for a target that is no regular file.
[[nodiscard]] Result<QString> targetFile(const QString &path, const QString &imageName, bool force);

}  // namespace trescca
