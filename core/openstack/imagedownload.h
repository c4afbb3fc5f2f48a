// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/openstack/imageapi.h"

namespace trescca {

/// Sends an image's bytes into `to`: resumed by Range after a cut, size and digest checked at the end.
[[nodiscard]] Result<void> downloadImage(const ImageApi &images, const QString &id, ByteSink &to, const Context &context);

}  // namespace trescca
