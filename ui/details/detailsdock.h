// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/facts.h"
#include "ui/jobs/services.h"

#include <QDockWidget>
#include <QPointer>

namespace trescca {

class DetailsPanel;
class SitePane;

/// The details of what is selected in the pane that is worked in, at the window's side. Costs nothing while it is closed, as it is at first.
class DetailsDock final : public QDockWidget {
    Q_OBJECT
public:
    explicit DetailsDock(const Services &services, QWidget *parent = nullptr);
    /// Shows what is selected there now. A pane where nothing is takes it from no other: Tab comes past that one on its way to here.
    void follow(const SitePane &pane);
    /// A move has ended.
    void refreshMoves();
    [[nodiscard]] DetailsPanel &panel() const { return *m_panel; }

Q_SIGNALS:
    void moveChosen(const QString &migrationId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    DetailsPanel *m_panel;
    QPointer<const SitePane> m_pane;
};

}  // namespace trescca
