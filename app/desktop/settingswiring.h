// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/wiring/sitefactory.h"
#include "ui/settings/settingsservices.h"

namespace trescca {

/// The settings of the real sites and the real keyring. `factory` must outlive all work with them.
[[nodiscard]] SettingsServices settingsServices(SiteFactory &factory);

}  // namespace trescca
