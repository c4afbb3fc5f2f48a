// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QMainWindow;
class QPoint;

namespace trescca {

class FileActions;
class ItemActions;

namespace menus {

/// Makes the window's menus; `view` is what the View menu has. Returns the last one's action, before which others may come.
QAction *fill(QMainWindow &window, const ItemActions &items, const FileActions &files, const QList<QAction *> &view);
/// Makes the window's tool bar, and returns the action that shows and hides it.
QAction *addToolBar(QMainWindow &window, const ItemActions &items);
/// What can be done now, at the cursor; what destroys stands apart. Returns when the menu is closed.
void popUp(const QPoint &at, const ItemActions &items, const FileActions &files, QAction *details);

}  // namespace menus

}  // namespace trescca
