// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: what clients ask of every cloud and one host answers in a line: zones, extensions, server groups (none, and room
/// for none), and what is an administrator's.
class HostViewsResource {
public:
    void addTo(Router &router) const;
};

}  // namespace trescca
