// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1, below 2.36: the host's networks as a cloud tells them that has no network service.
class ComputeNetworksResource {
public:
    explicit ComputeNetworksResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] Result<ApiResponse> list(const ApiRequest &request, bool tenant) const;
    [[nodiscard]] Result<ApiResponse> show(const ApiRequest &request, bool tenant) const;
    ApiContext m_context;
};

/// The host's networks, and QEMU's user mode, which needs none of them.
[[nodiscard]] QStringList networksOf(const SiteFacts &facts);
/// The UUID that a network of this host goes by: always the same for one name.
[[nodiscard]] QString networkId(const QString &name);
/// The name of the network that is meant by a name or UUID.
[[nodiscard]] std::optional<QString> networkName(const QStringList &networks, const QString &nameOrId);

}  // namespace trescca
