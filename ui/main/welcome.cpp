// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/welcome.h"

#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/sitespage.h"
#include "ui/start/demodialog.h"

namespace trescca {

namespace {

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

}  // namespace

void teach(MainWindow &window, const StartServices &services)
{
    for (SitePane *pane : {&window.left(), &window.right()}) {
        auto *page = new StartPage(services);
        pane->setEmptyPage(page);
        QObject::connect(page, &StartPage::addWanted, &window, [&window] { window.openSettings().showSites().add(); });
        QObject::connect(page, &StartPage::importWanted, &window, [&window] { window.openSettings().showSites().askImport(); });
        QObject::connect(page, &StartPage::demoWanted, &window, [&window, demo = services.demo] { openDemo(window, demo); });
    }
}

}  // namespace trescca
