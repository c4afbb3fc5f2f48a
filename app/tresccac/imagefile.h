// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

namespace trescca {

/// Uploads a file as an image: a VM package (checked first, with its properties) or a disk image, found out by content.
/// Returns the image's id. Progress stage "upload".
[[nodiscard]] Result<QString> pushFile(Site &site, const QString &path, const QString &name, const Context &context);

}  // namespace trescca
