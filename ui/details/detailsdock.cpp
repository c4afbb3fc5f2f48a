// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailsdock.h"

#include "ui/details/detailspanel.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/words/icons.h"

#include <QAction>
#include <QSet>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

template <typename Thing>
QList<Thing> those(const QList<Thing> &all, const QSet<QString> &ids)
{
    QList<Thing> found;
    for (const Thing &one : all)
        if (ids.contains(one.id))
            found.append(one);
    return found;
}

}  // namespace

DetailsDock::DetailsDock(const Services &services, QWidget *parent) : QDockWidget(tr("Details"), parent), m_panel(new DetailsPanel(services))
{
    setObjectName(u"details"_s);
    setWidget(m_panel);
    toggleViewAction()->setText(tr("Deta&ils"));
    toggleViewAction()->setIcon(icons::named(u"details"_s));
    toggleViewAction()->setShortcut(Qt::Key_F4);
    connect(m_panel, &DetailsPanel::moveChosen, this, &DetailsDock::moveChosen);
    hide();
}

void DetailsDock::follow(const SitePane &pane)
{
    if (!m_pane || !pane.tree().selectedItems().isEmpty())
        m_pane = &pane;
    if (isVisible())
        look();
}

void DetailsDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    look();
}

void DetailsDock::look()
{
    Selection selection;
    if (m_pane && m_pane->model()) {
        QSet<QString> instances, images;
        for (const SiteItem &item : m_pane->tree().selectedItems())
            (item.kind == SiteItem::Kind::Instance ? instances : images).insert(item.id);
        selection.site = m_pane->site();
        selection.instances = those(m_pane->model()->instances(), instances);
        selection.images = those(m_pane->model()->images(), images);
        selection.siteImages = m_pane->model()->images();
    }
    m_panel->setSelection(selection);
}

void DetailsDock::refreshMoves() { m_panel->refreshMoves(); }

}  // namespace trescca
