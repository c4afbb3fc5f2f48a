// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: limits, quota sets and usage of the host's one project; Image v2.13: usage of its images. Memory is bounded by
/// the host, images by the daemon's setting, the rest is not.
class QuotasResource {
public:
    explicit QuotasResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    struct Use {
        qint64 instances = 0;
        qint64 vcpus = 0;
        qint64 memory = 0;      ///< MiB
        qint64 mostMemory = 0;  ///< MiB: all that the host has; -1: unknown
    };
    [[nodiscard]] Result<Use> use() const;
    [[nodiscard]] Result<ApiResponse> limits(const ApiRequest &request) const;
    [[nodiscard]] ApiResponse imageUsage() const;
    [[nodiscard]] Result<ApiResponse> quotaSet(const ApiRequest &request, bool detail) const;
    [[nodiscard]] Result<ApiResponse> usage(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> usages(const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
