// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"

namespace trescca {

/// Whether the instance can be at the destination under its name ("name") and its id ("twin"), among the instances there.
void checkIdentity(const Instance &instance, const MigrationRequest &request, const QList<Instance> &neighbours, QList<Finding> &findings);

}  // namespace trescca
