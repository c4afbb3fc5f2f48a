// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/siteaccess.h"

#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/panes/sitepane.h"
#include "ui/settings/certificatedialog.h"
#include "ui/settings/passworddialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/sitespage.h"

namespace trescca {

namespace {

/// One for each site; what it grants, all panes may show.
template <typename Dialog>
void open(MainWindow &window, const SettingsServices &services, const QString &site)
{
    for (Dialog *there : window.findChildren<Dialog *>())
        if (there->site() == site)
            return there->raise();
    auto *dialog = new Dialog(services, site, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &window.panes(), &PaneRow::refresh);
    dialog->open();
}

}  // namespace

void offerAccess(MainWindow &window, SitePane &pane, const SettingsServices &services)
{
    pane.offerHelp([&services](const QString &site) { return services.takesPassword && services.takesPassword(site); });
    QObject::connect(&pane, &SitePane::passwordWanted, &window, [&] { open<PasswordDialog>(window, services, pane.site()); });
    QObject::connect(&pane, &SitePane::certificateWanted, &window, [&] { open<CertificateDialog>(window, services, pane.site()); });
    QObject::connect(&pane, &SitePane::settingsWanted, &window, [&] { window.openSettings().showSites().choose(pane.site()); });
}

}  // namespace trescca
