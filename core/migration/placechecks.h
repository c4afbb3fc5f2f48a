// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/sitefacts.h"

namespace trescca {

/// False where another move or task has the instance in its hands ("state").
bool checkUntouched(const Instance &instance, QList<Finding> &findings);
/// False where the site runs none of its kind ("architecture").
bool checkArchitecture(const Instance &instance, const SiteFacts &site, const QString &siteName, QList<Finding> &findings);
/// Whether the site, or one's quota there, has memory and processors for it ("memory", "quota").
void checkCapacity(const Instance &instance, const SiteFacts &site, const QString &siteName, QList<Finding> &findings);

}  // namespace trescca
