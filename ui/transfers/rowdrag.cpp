// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/rowdrag.h"

#include "ui/transfers/joblist.h"
#include "ui/transfers/jobrow.h"

#include <QApplication>
#include <QMouseEvent>

namespace trescca {

namespace {

bool waits(const JobRow &row) { return row.job().state() == Job::State::Waiting; }

}  // namespace

RowDrag::RowDrag(JobList &list, JobQueue &queue) : QObject(&list), m_list(list), m_queue(queue), m_line(new QFrame(list.widget()))
{
    constexpr int thickness = 3;
    m_line->setObjectName(QStringLiteral("dropLine"));
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Highlight);
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->setFixedHeight(thickness);
    m_line->hide();
}

void RowDrag::watch(JobRow &row) { row.installEventFilter(this); }

bool RowDrag::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMouse =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease;
    auto *row = isMouse ? qobject_cast<JobRow *>(watched) : nullptr;
    if (!row)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint at = mouse->globalPosition().toPoint();
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
        m_held = row;
        m_pressed = at;
    } else if (event->type() == QEvent::MouseMove && row == m_held) {
        if (m_dragged || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance())
            moveTo(*row, at);
    } else if (event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton) {
        dropHere();
    }
    return false;
}

JobRow *RowDrag::waitingBelow(int y) const
{
    for (JobRow *row : m_list.rows())
        if (row != m_dragged && waits(*row) && row->geometry().center().y() > y)
            return row;
    return nullptr;
}

void RowDrag::moveTo(JobRow &row, const QPoint &global)
{
    if (!waits(row))
        return cancel();
    if (!m_dragged)
        row.setCursor(Qt::ClosedHandCursor);
    m_dragged = &row;
    const QPoint at = m_list.widget()->mapFromGlobal(global);
    m_list.ensureVisible(at.x(), at.y(), 0, row.height() / 4);
    const JobRow *below = waitingBelow(at.y());
    m_before = below ? &below->job() : nullptr;
    const QRect last = m_list.rows().last()->geometry();
    const int y = below ? below->geometry().top() - m_line->height() : last.bottom() + 1;
    m_line->setGeometry(last.left(), y, last.width(), m_line->height());
    m_line->show();
    m_line->raise();
}

void RowDrag::dropHere()
{
    JobRow *dragged = m_dragged;
    Job *before = m_before;
    cancel();
    // It may have begun while it was held.
    if (dragged && waits(*dragged))
        m_queue.moveBefore(&dragged->job(), before);
}

void RowDrag::cancel()
{
    if (m_dragged)
        m_dragged->unsetCursor();
    m_held = m_dragged = nullptr;
    m_before = nullptr;
    m_line->hide();
}

}  // namespace trescca
