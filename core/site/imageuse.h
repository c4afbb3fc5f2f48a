// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"

namespace trescca {

/// Conflict for an image whose content cannot be had: not yet, not any more, or not now.
[[nodiscard]] Result<void> mustBeActive(const Image &image);

/// InvalidInput for a VM package: it is restored, and no new instance can be made of it.
[[nodiscard]] Result<void> mustBeDisk(const Image &image);

}  // namespace trescca
