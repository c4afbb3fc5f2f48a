// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/menus.h"

#include "ui/files/fileactions.h"
#include "ui/help/helpmenu.h"
#include "ui/main/elsewhere.h"
#include "ui/main/itemactions.h"
#include "ui/words/icons.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace trescca::menus {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

using Groups = QList<QList<QAction *>>;

void add(QMenu &menu, const Groups &groups)
{
    for (const auto &group : groups) {
        if (!menu.isEmpty() && !group.isEmpty())
            menu.addSeparator();
        menu.addActions(group);
    }
}

}  // namespace

QAction *fill(QMainWindow &window, const ItemActions &items, const FileActions &files, const QList<QAction *> &view)
{
    QMenuBar *bar = window.menuBar();
    QMenu *file = bar->addMenu(Texts::tr("&File"));
    add(*file, {{files.push, files.spawnFile}});
    file->addSeparator();
    auto *quit = file->addAction(Texts::tr("&Quit"), QKeySequence::Quit, &window, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
    add(*bar->addMenu(Texts::tr("&Instance")),
        {{items.move, items.moveElsewhere}, {items.start, items.shutDown, items.reboot, items.pause, items.save}, {items.console, items.consoleLog},
            {items.renameInstance}, {items.forceOff, items.removeInstances}});
    add(*bar->addMenu(Texts::tr("I&mage")),
        {{items.copy, items.copyElsewhere}, {items.restore, files.spawnImage, files.download}, {items.renameImage}, {items.removeImages}});
    add(*bar->addMenu(Texts::tr("&View")), {view});
    return addHelpMenu(window);
}

QAction *addToolBar(QMainWindow &window, const ItemActions &items)
{
    auto *bar = window.addToolBar(Texts::tr("Tool bar"));
    bar->setObjectName(u"actions"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({items.move, items.start, items.shutDown, items.pause, items.save, items.restore, items.console, items.remove});
    // The style's own is black on black in the dark.
    if (auto *more = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s))
        more->setIcon(icons::named(u"more"_s));
    bar->toggleViewAction()->setText(Texts::tr("Tool &bar"));
    bar->toggleViewAction()->setShortcut(Qt::CTRL | Qt::Key_B);
    return bar->toggleViewAction();
}

void popUp(const QPoint &at, const ItemActions &items, const FileActions &files, QAction *details)
{
    Groups groups{{items.move, items.moveElsewhere, items.copy, items.copyElsewhere},
        {items.start, items.shutDown, items.reboot, items.pause, items.save}, {items.restore, files.spawnImage, files.download},
        {items.console, items.consoleLog}, {details}, {items.rename}, {items.forceOff, items.remove}};
    for (auto &group : groups)
        group.removeIf([](const QAction *action) { return !action->isEnabled(); });
    QMenu menu;
    add(menu, groups);
    menu.exec(at);
}

}  // namespace trescca::menus
