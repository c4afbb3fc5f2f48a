// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/consoles.h"

#include "ui/details/consolelog.h"
#include "ui/jobs/background.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace trescca {

Consoles::Consoles(const Services &services, QWidget *window) : QObject(window), m_services(services), m_window(window) {}

void Consoles::openScreen(const SiteItem &item)
{
    const auto work = [sites = m_services.site, item](const Context &context) -> Result<ScreenWay> {
        const auto site = sites(item.site);
        if (!site)
            return fail(site);
        const auto address = (*site)->consoleUrl(item.id, context);
        if (!address)
            return fail(address);
        return ScreenFinder::wayTo((*site)->endpoint(), item.id, *address, [](const QString &name) { return QStandardPaths::findExecutable(name); });
    };
    inBackground<ScreenWay>(this, work, [this, item](const Result<ScreenWay> &way) { take(item, way); });
}

void Consoles::take(const SiteItem &item, const Result<ScreenWay> &way)
{
    if (!way) {
        Error error = way.error();
        if (error.kind == Kind::Unsupported)
            error = {
                Kind::Unsupported, tr("%1 has no screen that %2 can show. Its console log may tell more.").arg(item.name, item.site), error.what};
        return Q_EMIT failed(error);
    }
    if (!way->page.isEmpty()) {
        if (!QDesktopServices::openUrl(way->page))
            Q_EMIT failed({Kind::NotFound, tr("No browser could be started. Open %1 yourself.").arg(way->page.toDisplayString()), {}});
        return;
    }
    if (!QProcess::startDetached(way->program, way->arguments))
        Q_EMIT failed({Kind::Internal, tr("%1 could not be started. Try it from a terminal.").arg(way->program), {}});
}

void Consoles::openLog(const SiteItem &item)
{
    for (auto *open : m_window->findChildren<ConsoleLog *>()) {
        if (!open->shows(item))
            continue;
        open->raise();
        open->activateWindow();
        return;
    }
    auto *log = new ConsoleLog(m_services, item, m_window);
    log->setAttribute(Qt::WA_DeleteOnClose);
    log->show();
}

}  // namespace trescca
