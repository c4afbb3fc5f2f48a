// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;

namespace trescca {

/// Adds the Help menu: all shortcuts of the window's menus, and what this program is. Returns the menu's action.
QAction *addHelpMenu(QMainWindow &window);

}  // namespace trescca
