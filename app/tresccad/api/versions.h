// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/router.h"

namespace trescca {

/// Version documents of the three services, and /healthz.
class VersionsResource {
public:
    void addTo(Router &router) const;
};

}  // namespace trescca
