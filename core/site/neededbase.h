// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"

#include <QList>

namespace trescca {

/// Conflict, naming them, when packages among `all` can only be restored with this image: they need the base that it says to be
/// (property::baseDigest), and no other active image among `all` says so.
[[nodiscard]] Result<void> checkNotNeeded(const Image &image, const QList<Image> &all);

}  // namespace trescca
