// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

#include <optional>

namespace trescca {

/// The image of one's own project at the site that an upload of `spec` would only repeat: byte for byte by the digest that the site computed itself,
/// of the same formats, with all properties that `spec` has; of its name, unless that is empty. None: nullopt. `digest` gives the SHA-512 (hex) of
/// what would be uploaded; it is asked for only where an image has its size. At a libvirt host that image is read (progress stage "digest").
[[nodiscard]] Result<std::optional<Image>> findStored(
    Site &site, const Image &spec, const std::function<Result<QString>()> &digest, const Context &context);

}  // namespace trescca
