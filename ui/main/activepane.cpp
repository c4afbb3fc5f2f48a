// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/activepane.h"

#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QApplication>
#include <QEvent>

namespace trescca {

ActivePane::ActivePane(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { takeFocus(now); });
}

void ActivePane::add(SitePane &pane)
{
    m_panes.append(&pane);
    for (QWidget *one : {static_cast<QWidget *>(&pane), pane.tree().viewport()})
        one->installEventFilter(this);
    if (m_pane)
        return;
    m_pane = &pane;
    pane.tree().setActive(true);
}

void ActivePane::remove(SitePane &pane)
{
    if (m_pane == &pane)
        choose(*others().first());
    m_panes.removeAll(&pane);
}

QList<SitePane *> ActivePane::others() const
{
    const qsizetype at = m_panes.indexOf(m_pane);
    return m_panes.sliced(at + 1) + m_panes.first(at);
}

void ActivePane::choose(SitePane &pane)
{
    if (m_pane == &pane)
        return;
    m_pane->tree().setActive(false);
    m_pane = &pane;
    pane.tree().setActive(true);
    Q_EMIT changed();
}

void ActivePane::switchOver()
{
    choose(*others().first());
    m_pane->tree().setFocus(Qt::ShortcutFocusReason);
}

/// The list of a pane's sites is a window of its own, so its parents are asked rather than the window.
void ActivePane::takeFocus(const QWidget *widget)
{
    for (const QObject *one = widget; one; one = one->parent())
        for (SitePane *pane : std::as_const(m_panes))
            if (one == pane)
                return choose(*pane);
}

/// What takes no focus lets its clicks through to the pane; and a window that is not in front gives none.
bool ActivePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        takeFocus(qobject_cast<const QWidget *>(watched));
    return QObject::eventFilter(watched, event);
}

}  // namespace trescca
