// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/wiring/sitefactory.h"
#include "ui/landing/guesthostwork.h"
#include "ui/settings/settingsservices.h"

namespace trescca {

/// In place of a secret that is not known: a pane says so, and has a button to type it. `whose`: as of SecretSource::ask.
[[nodiscard]] Result<QString> askLater(const QString &whose);

/// The settings of the real sites and the real keyring. `factory` must outlive all work with them.
[[nodiscard]] SettingsServices settingsServices(SiteFactory &factory);

/// The same for guest hosts.
[[nodiscard]] GuestHostServices guestHostServices(SiteFactory &factory);

}  // namespace trescca
