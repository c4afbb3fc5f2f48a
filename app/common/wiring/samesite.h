// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sitesconfig.h"

namespace trescca {

/// Whether a name means the same in both.
[[nodiscard]] bool isSame(const SitesConfig &one, const SitesConfig &other, const QString &name);

}  // namespace trescca
