// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/imagestore.h"

#include <optional>

namespace trescca {

/// The property of an image that tells why it could not be filled.
inline constexpr auto imageError = "trescca_error";

/// The image that takes, or has, what an instance was saved into for a migration; none without a migration.
[[nodiscard]] std::optional<Image> packageFor(const ImageStore &store, const QString &instanceId, const QString &migrationId);
/// The newest complete package of an instance.
[[nodiscard]] std::optional<Image> lastPackageOf(const ImageStore &store, const QString &instanceId);
/// Removes what saves of this instance that failed have left, but for that image and what a move of the last day may ask for still.
void dropFailedPackages(ImageStore &store, const QString &instanceId, const QString &exceptId);

}  // namespace trescca
