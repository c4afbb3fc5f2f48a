// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/panerow.h"

#include "ui/main/activepane.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/words/icons.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

PaneRow::PaneRow(std::function<SitePane *()> make, std::function<QStringList()> siteNames, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent),
      addOne(new QAction(icons::named(u"add"_s), tr("&Add a pane"), this)),
      closeOne(new QAction(icons::named(u"cancel"_s), tr("&Close the pane"), this)),
      columns(new QAction(tr("Col&umns"), this)),
      m_make(std::move(make)),
      m_siteNames(std::move(siteNames)),
      m_columnMenu(std::make_unique<QMenu>()),
      m_active(new ActivePane(this))
{
    setChildrenCollapsible(false);
    buildActions();
    connect(m_active, &ActivePane::changed, this, &PaneRow::changed);
    while (panes().size() < least)
        append();
}

PaneRow::~PaneRow() = default;

void PaneRow::buildActions()
{
    addOne->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    closeOne->setShortcut(Qt::CTRL | Qt::Key_W);
    connect(addOne, &QAction::triggered, this, &PaneRow::addAnother);
    connect(closeOne, &QAction::triggered, this, [this] { close(active()); });
    columns->setMenu(m_columnMenu.get());
    connect(m_columnMenu.get(), &QMenu::aboutToShow, this, [this] {
        m_columnMenu->clear();
        active().tree().offerColumns(*m_columnMenu);
    });
}

const QList<SitePane *> &PaneRow::panes() const { return m_active->panes(); }

QStringList PaneRow::sites() const
{
    QStringList names;
    for (const SitePane *pane : panes())
        names.append(pane->site());
    return names;
}

SitePane &PaneRow::active() const { return m_active->pane(); }

QStringList PaneRow::otherSites() const
{
    QStringList names;
    for (const SitePane *pane : m_active->others())
        if (pane->isReachable() && pane->site() != active().site() && !names.contains(pane->site()))
            names.append(pane->site());
    return names;
}

void PaneRow::choose(SitePane &pane) { m_active->choose(pane); }

void PaneRow::switchOver() { m_active->switchOver(); }

void PaneRow::showSites(const QStringList &sites)
{
    const qsizetype wanted = std::clamp(sites.size(), least, most);
    while (panes().size() < wanted)
        append();
    while (panes().size() > wanted)
        close(*panes().last());
    for (qsizetype i = 0; i < std::min(wanted, sites.size()); ++i)
        panes()[i]->setSite(sites[i]);
    panes().first()->tree().setFocus();
}

void PaneRow::refresh()
{
    for (SitePane *pane : panes())
        pane->refresh();
}

void PaneRow::takeSites(const QStringList &changed)
{
    for (SitePane *pane : panes())
        pane->takeSites(changed);
}

void PaneRow::renameSite(const QString &name, const QString &newName)
{
    for (SitePane *pane : panes())
        if (pane->site() == name)
            pane->renameSite(newName);
}

void PaneRow::rest()
{
    disconnect(qApp, nullptr, m_active, nullptr);
    m_active->disconnect();
}

SitePane &PaneRow::append()
{
    SitePane *pane = m_make();
    addWidget(pane);
    m_active->add(*pane);
    connect(pane, &SitePane::addWanted, addOne, &QAction::trigger);
    connect(pane, &SitePane::closeWanted, this, [this, pane] { close(*pane); });
    offer();
    share();
    Q_EMIT added(pane);
    return *pane;
}

/// With a site that nobody looks at yet.
void PaneRow::addAnother()
{
    const QStringList shown = sites();
    const QStringList names = m_siteNames();
    SitePane &pane = append();
    const auto fresh = std::ranges::find_if(names, [&shown](const QString &name) { return !shown.contains(name); });
    if (fresh != names.cend())
        pane.setSite(*fresh);
    choose(pane);
    pane.tree().setFocus(Qt::ShortcutFocusReason);
}

void PaneRow::close(SitePane &pane)
{
    if (panes().size() <= least)
        return;
    const bool hadFocus = pane.isAncestorOf(focusWidget());
    m_active->remove(pane);
    pane.hide();
    pane.setParent(window());  // it goes with that at the latest
    pane.deleteLater();        // it may be its own button that was pressed
    offer();
    share();
    if (hadFocus)
        active().tree().setFocus(Qt::ShortcutFocusReason);
    Q_EMIT changed();
}

void PaneRow::offer()
{
    const bool canAdd = panes().size() < most;
    const bool canClose = panes().size() > least;
    addOne->setEnabled(m_isSeen && canAdd);
    closeOne->setEnabled(m_isSeen && canClose);
    columns->setEnabled(m_isSeen);
    for (SitePane *pane : panes())
        pane->offer(canAdd && pane == panes().last() ? addOne : nullptr, canClose ? closeOne : nullptr);
}

/// What is done where nobody sees it is not meant.
void PaneRow::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    m_isSeen = true;
    offer();
}

void PaneRow::hideEvent(QHideEvent *event)
{
    QSplitter::hideEvent(event);
    m_isSeen = false;
    offer();
}

void PaneRow::share() { setSizes(QList<int>(panes().size(), width())); }

}  // namespace trescca
