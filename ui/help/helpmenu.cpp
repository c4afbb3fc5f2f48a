// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpmenu.h"

#include "ui/help/shortcutsdialog.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HelpMenu)
};

/// One at a time, beside the window: it is read while something is tried.
void openShortcuts(QMainWindow &window)
{
    auto *dialog = window.findChild<ShortcutsDialog *>();
    if (!dialog) {
        dialog = new ShortcutsDialog(*window.menuBar(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void openAbout(QMainWindow &window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Texts::tr("About Trescca"), Texts::tr("Trescca %1").arg(QApplication::applicationVersion()),
        QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(QApplication::windowIcon().pixmap(64));
    box->setInformativeText(
        Texts::tr("Moves running virtual machines between computers and clouds, with their memory.\n\n"
                  "Copyright 2026 The Trescca authors. Free software under the GNU General Public License, version 3 or later: you "
                  "may use, change and share it; there is no warranty."));
    box->setModal(false);
    box->show();
}

}  // namespace

QAction *addHelpMenu(QMainWindow &window)
{
    QMenu *help = window.menuBar()->addMenu(Texts::tr("H&elp"));
    help->addAction(Texts::tr("&Keyboard shortcuts"), QKeySequence::HelpContents, &window, [&window] { openShortcuts(window); });
    QAction *about = help->addAction(Texts::tr("&About Trescca"), &window, [&window] { openAbout(window); });
    about->setMenuRole(QAction::AboutRole);
    return help->menuAction();
}

}  // namespace trescca
