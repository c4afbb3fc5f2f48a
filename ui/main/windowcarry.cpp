// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/windowcarry.h"

#include "ui/history/historypage.h"
#include "ui/history/movetable.h"
#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/settings/settingsdialog.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>

#include <algorithm>

namespace trescca {

namespace {

QHeaderView *pastHeader(const MainWindow &window) { return window.history().table().horizontalHeader(); }

}  // namespace

WindowCarry::WindowCarry(const MainWindow &from)
    : m_geometry(from.saveGeometry()),
      m_docks(from.saveState()),
      m_panes(from.panes().saveState()),
      m_tab(from.centralWidget()->findChild<QTabWidget *>()->currentIndex()),
      m_pastColumns(pastHeader(from)->saveState())
{
    for (const SitePane *pane : from.panes().panes()) {
        m_columns.append(pane->tree().columns());
        m_filters.append(pane->findChild<QLineEdit *>()->text());
        m_selected.append(QSet<QString>());
        for (const SiteItem &item : pane->site().isEmpty() ? QList<SiteItem>() : pane->tree().selectedItems())
            m_selected.last().insert(item.id);
    }
    m_active = from.panes().panes().indexOf(&from.panes().active());
    if (const auto *settings = from.findChild<SettingsDialog *>())
        m_settings = {
            settings->saveGeometry(), settings->findChild<QTabWidget *>()->currentIndex(), settings->sites().drafts(), settings->isVisible()};
}

void WindowCarry::giveTo(MainWindow &to) const
{
    to.restoreGeometry(m_geometry);
    to.restoreState(m_docks);
    to.centralWidget()->findChild<QTabWidget *>()->setCurrentIndex(m_tab);
    to.panes().restoreState(m_panes);
    pastHeader(to)->restoreState(m_pastColumns);
    const auto &panes = to.panes().panes();
    for (qsizetype i = 0; i < std::min(panes.size(), m_columns.size()); ++i) {
        panes[i]->tree().setColumns(m_columns[i]);
        panes[i]->findChild<QLineEdit *>()->setText(m_filters[i]);
        panes[i]->selectWhenListed(m_selected[i]);
    }
    to.panes().choose(*panes[std::clamp<qsizetype>(m_active, 0, panes.size() - 1)]);
    to.show();
    if (!m_settings || !m_settings->isShown)
        return;
    SettingsDialog &settings = to.openSettings();
    settings.sites().setDrafts(m_settings->drafts);
    settings.findChild<QTabWidget *>()->setCurrentIndex(m_settings->page);
    settings.restoreGeometry(m_settings->geometry);
}

}  // namespace trescca
