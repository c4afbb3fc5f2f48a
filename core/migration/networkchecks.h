// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/site.h"

namespace trescca {

/// What a restore at the destination would say of the instance's networks and network addresses ("network", "mac"), told
/// before anything is stopped.
void checkNetworks(const Instance &instance, const MigrationRequest &request, const SiteFacts &destination, const QList<Instance> &neighbours,
    QList<Finding> &findings);

}  // namespace trescca
