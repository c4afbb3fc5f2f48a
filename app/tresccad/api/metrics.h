// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// GET /metrics in Prometheus' text format, without a log-in, for programs on this host alone.
class MetricsResource {
public:
    explicit MetricsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
