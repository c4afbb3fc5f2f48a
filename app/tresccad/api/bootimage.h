// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/flavors.h"
#include "core/disk/imagestore.h"
#include "core/site/siterequests.h"

namespace trescca {

/// The image that a request names by id or address, if a server can be made of it; else InvalidInput, as at Nova.
[[nodiscard]] Result<Image> bootImage(const ImageStore &store, const QString &reference);

/// InvalidInput when the image wants more memory or disk than the flavor has.
[[nodiscard]] Result<void> checkFits(const FlavorSize &flavor, const Image &image);

/// The kernel, ramdisk and command line that the image's properties name.
[[nodiscard]] Result<void> useBootFiles(SpawnRequest &spawn, const Image &image, const ImageStore &store);

}  // namespace trescca
