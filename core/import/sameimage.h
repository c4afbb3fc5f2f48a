// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/imagefile.h"

#include <optional>

namespace trescca {

/// The image of one's own project at the site that would come of an upload of this file, brought by an earlier one: byte for byte by the
/// digest that the site computed itself, of the same formats, with all that the upload would note of it; of any name where `name` is
/// empty. None: nullopt. The file must have been imported; it is read where an image has its size (progress stage "digest").
[[nodiscard]] Result<std::optional<Image>> findSameImage(Site &site, const ImageFile &file, const QString &name, const Context &context);

}  // namespace trescca
