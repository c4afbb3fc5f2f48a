// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Version documents of the three services, and /healthz.
class VersionsResource {
public:
    explicit VersionsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router) const;

private:
    ApiContext m_context;
};

}  // namespace trescca
