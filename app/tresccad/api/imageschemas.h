// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/router.h"

namespace trescca {

/// Image v2: the JSON schemas that clients check by (images, members, tasks, metadata definitions), what the service tells of
/// itself, and the catalogue of metadata definitions, which is empty here.
class ImageSchemasResource {
public:
    void addTo(Router &router) const;
};

}  // namespace trescca
