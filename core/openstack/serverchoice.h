// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/computeapi.h"
#include "core/site/siterequests.h"

#include <QJsonValue>

namespace trescca {

/// The flavor that is asked for (NotFound), else the smallest with room for memory, processors and a disk of so many bytes (NoRoom).
[[nodiscard]] Result<Flavor> chooseFlavor(ComputeApi &compute, const SpawnRequest &request, std::uint64_t disk, const Context &context);
/// Nova's "networks": ids, "auto" where there is nothing to choose, or "none".
[[nodiscard]] Result<QJsonValue> chooseNetwork(CloudSession &session, const SpawnRequest &request, const Context &context);

}  // namespace trescca
