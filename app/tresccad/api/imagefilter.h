// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"
#include "core/model/image.h"

namespace trescca {

/// Keeps the images that a list's query asks for and sorts them: fields, properties, several tags, size_min and size_max, operators of
/// times ("gte:2026-01-01T00:00:00Z"), "in:a,b", several sort keys in either of Glance's two ways to say them. InvalidInput for a
/// value that makes no sense.
[[nodiscard]] Result<void> filterImages(QList<Image> &images, const ApiRequest &request);

}  // namespace trescca
