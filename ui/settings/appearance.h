// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"

namespace trescca {

/// Shows the program light or dark, at once; where the desktop's theme cannot be asked for it, in a palette of ours.
void applyAppearance(Preferences::Appearance appearance);

}  // namespace trescca
