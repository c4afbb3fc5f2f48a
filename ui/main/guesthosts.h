// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/landing/guesthostwork.h"

namespace trescca {

class MainWindow;

/// Has the window make guest hosts (Tools > Guest host...), which are shown as sites once they are there. `services` outlive the queue; the window
/// has its settings already.
void offerGuestHosts(MainWindow &window, const GuestHostServices &services);

}  // namespace trescca
