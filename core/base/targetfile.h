// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// An image's name, which comes from elsewhere, as the name of a file: it leads out of no folder, and hides nothing.
[[nodiscard]] QString plainFileName(QString imageName);

/// The file that an image called `imageName` is to be written to: `path`, or that name, made plain, in the folder `path`. Told
/// before the first byte is fetched: Conflict for a file that is there (unless `replace`), NotFound for a missing folder,
/// Forbidden for one that cannot be written, InvalidInput for a target that is no regular file.
[[nodiscard]] Result<QString> targetFile(const QString &path, const QString &imageName, bool replace);

}  // namespace trescca
