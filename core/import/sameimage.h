// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/imagefile.h"

#include <optional>

namespace trescca {

/// See findStored(), of what an upload of this file would bring. The file must have been imported; it is read where an image has its size.
[[nodiscard]] Result<std::optional<Image>> findSameImage(Site &site, const ImageFile &file, const QString &name, const Context &context);

}  // namespace trescca
