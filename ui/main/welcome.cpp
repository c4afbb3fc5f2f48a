// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/welcome.h"

#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/panes/sitepane.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/sitespage.h"
#include "ui/start/demodialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

/// One at a time.
void openDemo(MainWindow &window, const QString &program)
{
    auto *demo = window.findChild<DemoDialog *>();
    if (!demo) {
        demo = new DemoDialog(program, &window);
        demo->setAttribute(Qt::WA_DeleteOnClose);
    }
    demo->show();
    demo->raise();
    demo->activateWindow();
}

void wire(StartPage &page, MainWindow &window, const QString &demo)
{
    QObject::connect(&page, &StartPage::addWanted, &window, [&window] { window.openSettings().showSites().add(); });
    QObject::connect(&page, &StartPage::importWanted, &window, [&window] { window.openSettings().showSites().askImport(); });
    QObject::connect(&page, &StartPage::demoWanted, &window, [&window, demo] { openDemo(window, demo); });
}

/// For who has sites already, and no empty pane.
void openFirstSteps(MainWindow &window, const StartServices &services)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("First steps"));
    auto *page = new StartPage(services);
    wire(*page, window, services.demo);
    for (const auto wanted : {&StartPage::addWanted, &StartPage::importWanted, &StartPage::demoWanted})
        QObject::connect(page, wanted, dialog, &QDialog::close);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    dialog->resize(page->widget()->sizeHint().boundedTo(window.size()));
    dialog->open();
}

}  // namespace

void teach(MainWindow &window, const StartServices &services)
{
    const auto teachPane = [&window, services](SitePane *pane) {
        auto *page = new StartPage(services);
        pane->setEmptyPage(page);
        wire(*page, window, services.demo);
    };
    std::ranges::for_each(window.panes().panes(), teachPane);
    QObject::connect(&window.panes(), &PaneRow::added, &window, teachPane);
    QMenu *help = window.menuBar()->actions().last()->menu();
    auto *steps = new QAction(Texts::tr("&First steps"), &window);
    QObject::connect(steps, &QAction::triggered, &window, [&window, services] { openFirstSteps(window, services); });
    help->insertAction(help->actions().value(0), steps);
}

}  // namespace trescca
