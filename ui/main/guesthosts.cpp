// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/guesthosts.h"

#include "ui/jobs/background.h"
#include "ui/landing/guesthostdialog.h"
#include "ui/main/itemactions.h"
#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/panes/sitepane.h"
#include "ui/parts/plaintext.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Nothing for what is no guest host.
QString lossOf(const QString &host, const Result<QStringList> &guests)
{
    if (!guests && guests.error().kind == Kind::NotFound)
        return {};
    if (!guests)
        return GuestHosts::tr("%1 is a guest host. What runs on it is lost with it, and is not known: %2")
            .arg(host, words::trouble(guests.error()).brief);
    return guests->isEmpty() ? GuestHosts::tr("%1 is a guest host. Nothing is on it.").arg(host)
                             : GuestHosts::tr("%1 is a guest host. These are on it, and are lost with it: %2.").arg(host, guests->join(u", "_s));
}

}  // namespace

GuestHosts::GuestHosts(MainWindow &window, const GuestHostServices &services) : QObject(&window), m_window(window), m_services(services)
{
    offer();
    window.items().useGuestHosts(*this);
}

void GuestHosts::offer()
{
    QMenu &tools = m_window.tools();
    auto *action = new QAction(tr("New &guest host..."), &m_window);
    const auto enable = [this, action] { action->setEnabled(!m_services.clouds().isEmpty()); };
    enable();
    connect(&tools, &QMenu::aboutToShow, action, enable);
    connect(action, &QAction::triggered, this, &GuestHosts::open);
    tools.insertAction(tools.actions().value(0), action);
}

void GuestHosts::open()
{
    auto *dialog = new GuestHostDialog(m_services, m_window.panes().active().site(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Job *job = m_window.queue().add(work::makeGuestHost(m_services, dialog->cloud(), dialog->request()));
        connect(job, &Job::ended, &m_window, &MainWindow::rereadSites);
    });
    dialog->open();
}

RemoveMore GuestHosts::removal() const
{
    return [services = &m_services, window = QPointer<MainWindow>(&m_window)](const SiteItem &instance, const Context &context) -> Result<void> {
        if (!services->clouds().contains(instance.site))
            return fail(Kind::NotFound, {});
        const auto removed = services->remove(instance.site, instance.id, context);
        if (removed)
            QMetaObject::invokeMethod(qApp, [window] {
                if (window)
                    window->rereadSites();
            });
        return removed;
    };
}

void GuestHosts::warn(QMessageBox &question, const QList<SiteItem> &items) const
{
    const QStringList clouds = m_services.clouds();
    for (const SiteItem &item : items) {
        if (item.kind != SiteItem::Kind::Instance || !clouds.contains(item.site))
            continue;
        const auto look = [services = &m_services, item](const Context &context) { return services->guests(item.site, item.id, context); };
        inBackground<QStringList>(&question, look, [&question, name = item.name](const Result<QStringList> &guests) {
            if (const QString loss = lossOf(name, guests); !loss.isEmpty()) {
                question.setInformativeText(loss + u"\n\n"_s + question.informativeText());
                showAsPlainText(question);
            }
        });
    }
}

}  // namespace trescca
