// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/guesthosts.h"

#include "ui/landing/guesthostdialog.h"
#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/panes/sitepane.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GuestHosts)
};

void open(MainWindow &window, const GuestHostServices &services)
{
    auto *dialog = new GuestHostDialog(services, window.panes().active().site(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &window, [&window, &services, dialog] {
        const Job *job = window.queue().add(work::makeGuestHost(services, dialog->cloud(), dialog->request()));
        QObject::connect(job, &Job::ended, &window, &MainWindow::rereadSites);
    });
    dialog->open();
}

}  // namespace

void offerGuestHosts(MainWindow &window, const GuestHostServices &services)
{
    QMenu &tools = window.tools();
    auto *action = new QAction(Texts::tr("New &guest host..."), &window);
    action->setEnabled(!services.clouds().isEmpty());
    QObject::connect(&tools, &QMenu::aboutToShow, action, [action, &services] { action->setEnabled(!services.clouds().isEmpty()); });
    QObject::connect(action, &QAction::triggered, &window, [&window, &services] { open(window, services); });
    tools.insertAction(tools.actions().value(0), action);
}

}  // namespace trescca
