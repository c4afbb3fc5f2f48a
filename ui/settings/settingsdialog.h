// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"

#include <QDialog>

#include <functional>

class QTabWidget;

namespace trescca {

class Preferences;
class SitesPage;

/// Sites, transfers and appearance. Holds up no move: it is not modal, and what is changed applies at once.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(SettingsServices services, Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] SitesPage &sites() const { return *m_sites; }
    /// The same, brought to the front.
    SitesPage &showSites();

    /// Asks first where something is not saved.
    void reject() override;
    /// Whether the window has to wait with its end, as something is not saved: that is asked about then, and `goOn` called if it may end.
    [[nodiscard]] bool holdsUp(const std::function<void()> &goOn);

Q_SIGNALS:
    void sitesChanged(const QStringList &names);  ///< see SitesPage

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void askToLeave(qsizetype unsaved, const std::function<void()> &then = {});
    const SettingsServices m_services;
    SitesPage *m_sites;
    QTabWidget *m_tabs;
};

}  // namespace trescca
