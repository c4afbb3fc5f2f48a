// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcutsdialog.h"

#include "ui/parts/screensize.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString plain(QString text)
{
    text.remove(u'&');
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString keyOf(const QKeySequence &key) { return key.toString(QKeySequence::NativeText); }

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent) : QDialog(parent), m_keys(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_keys->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_keys->setAccessibleName(windowTitle());
    m_keys->setRootIsDecorated(false);
    m_keys->setItemsExpandable(false);
    m_keys->setUniformRowHeights(true);
    m_keys->setAllColumnsShowFocus(true);
    for (const QAction *menu : menus.actions())
        addMenu(*menu);
    addRest();
    m_keys->expandAll();
    m_keys->header()->setStretchLastSection(true);
    m_keys->resizeColumnToContents(0);
    m_keys->setCurrentItem(m_keys->topLevelItem(0)->child(0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_keys);
    column->addWidget(buttons);
    resizeWithinScreen(*this, {560, 620});
}

void ShortcutsDialog::addMenu(const QAction &menu)
{
    QList<std::pair<QString, QString>> rows;
    const QList<QAction *> actions = menu.menu() ? menu.menu()->actions() : QList<QAction *>();
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty())
            rows.append({plain(action->text()), keyOf(action->shortcut())});
    addGroup(plain(menu.text()), rows);
}

void ShortcutsDialog::addRest()
{
    addGroup(tr("In a pane"),
        {{tr("What can be done with what is selected"), keyOf(Qt::SHIFT | Qt::Key_F10)}, {tr("Select all"), keyOf(QKeySequence::SelectAll)},
            {tr("Select more"), tr("Ctrl or Shift and a click")}, {tr("Move an instance, and keep it here too"), tr("Ctrl while it is dragged")}});
    addGroup(tr("Transfers"),
        {{tr("The selected one that waits: sooner"), keyOf(Qt::ALT | Qt::Key_Up)},
            {tr("The selected one that waits: later"), keyOf(Qt::ALT | Qt::Key_Down)}});
}

void ShortcutsDialog::addGroup(const QString &title, const QList<std::pair<QString, QString>> &rows)
{
    if (rows.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(m_keys, {title});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    QFont font = m_keys->font();
    font.setBold(true);
    group->setFont(0, font);
    for (const auto &[what, keys] : rows)
        new QTreeWidgetItem(group, {what, keys});
}

}  // namespace trescca
