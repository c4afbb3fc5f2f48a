// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trescca {

class MainWindow;
class SitePane;
struct SettingsServices;

/// Has a pane whose site wants a password, or shows a certificate that nobody trusts, ask for it; and leads to the settings of the site.
/// `services` outlive the window; the window has its settings already.
void offerAccess(MainWindow &window, SitePane &pane, const SettingsServices &services);

}  // namespace trescca
