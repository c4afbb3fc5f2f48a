// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace trescca {

/// The keys of all that the menus have, as they are now, and of what no menu has.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent);

private:
    void addMenu(const QAction &menu);
    void addRest();
    void addGroup(const QString &title, const QList<std::pair<QString, QString>> &rows);

    QTreeWidget *m_keys;
};

}  // namespace trescca
