// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"
#include "core/model/instance.h"

namespace trescca {

/// A size for new instances.
struct FlavorSize {
    QString id;
    QString name;
    int memoryMiB;
    int vcpus;
    int diskGiB;
};

/// The fixed list of sizes a host offers; instances of other sizes are told as "custom".
[[nodiscard]] const QList<FlavorSize> &flavorSizes();
[[nodiscard]] std::optional<FlavorSize> findFlavor(const QString &idOrName);
[[nodiscard]] FlavorSize flavorOf(const Instance &instance);

/// Compute v2.1: flavors, limits, and what a client's start wants to see.
class FlavorsResource {
public:
    explicit FlavorsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> limits(const ApiRequest &request) const;
    ApiContext m_context;
};

/// Registers below /compute/v2.1 and /compute/v2.1/{project}.
void addCompute(Router &router, const QByteArray &method, const QString &path, Access access, const ApiHandler &handler);

}  // namespace trescca
