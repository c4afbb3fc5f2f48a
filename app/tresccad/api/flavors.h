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

/// Compute v2.1: flavors. They are this program's own, so nobody changes them.
class FlavorsResource {
public:
    explicit FlavorsResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request) const;
    /// One of the list, or "custom-MEMORY-VCPUS", which an instance of another size tells of itself.
    [[nodiscard]] Result<FlavorSize> find(const QString &id) const;
    ApiContext m_context;
};

}  // namespace trescca
