// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/windowcarry.h"

#include "ui/history/historypage.h"
#include "ui/history/movetable.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/settings/settingsdialog.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>

namespace trescca {

namespace {

QList<QHeaderView *> headersOf(const MainWindow &window)
{
    return {window.left().tree().header(), window.right().tree().header(), window.history().table().horizontalHeader()};
}

QList<QLineEdit *> filtersOf(const MainWindow &window) { return {window.left().findChild<QLineEdit *>(), window.right().findChild<QLineEdit *>()}; }

}  // namespace

WindowCarry::WindowCarry(const MainWindow &from)
    : m_geometry(from.saveGeometry()), m_docks(from.saveState()), m_tab(from.centralWidget()->findChild<QTabWidget *>()->currentIndex())
{
    for (const QHeaderView *header : headersOf(from))
        m_headers.append(header->saveState());
    for (const QLineEdit *filter : filtersOf(from))
        m_filters.append(filter->text());
    if (const auto *settings = from.findChild<SettingsDialog *>())
        m_settings = {
            settings->saveGeometry(), settings->findChild<QTabWidget *>()->currentIndex(), settings->sites().drafts(), settings->isVisible()};
}

void WindowCarry::giveTo(MainWindow &to) const
{
    to.restoreGeometry(m_geometry);
    to.restoreState(m_docks);
    to.centralWidget()->findChild<QTabWidget *>()->setCurrentIndex(m_tab);
    for (qsizetype i = 0; i < m_headers.size(); ++i)
        headersOf(to)[i]->restoreState(m_headers[i]);
    for (qsizetype i = 0; i < m_filters.size(); ++i)
        filtersOf(to)[i]->setText(m_filters[i]);
    to.show();
    if (!m_settings || !m_settings->isShown)
        return;
    SettingsDialog &settings = to.openSettings();
    settings.sites().setDrafts(m_settings->drafts);
    settings.findChild<QTabWidget *>()->setCurrentIndex(m_settings->page);
    settings.restoreGeometry(m_settings->geometry);
}

}  // namespace trescca
