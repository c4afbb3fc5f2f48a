// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/joblist.h"

#include "ui/transfers/jobrow.h"
#include "ui/transfers/rowdrag.h"
#include "ui/transfers/unfinishedrow.h"
#include "ui/words/icons.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool tells(const JobRow &row, const MigrationRecord &record) { return !record.id.isEmpty() && row.job().moveId() == record.id; }

}  // namespace

JobList::JobList(JobQueue &queue, QWidget *parent)
    : QScrollArea(parent), m_queue(queue), m_nothing(new QLabel(tr("Nothing is on its way. Drag a machine from one side to the other.")))
{
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(4, 4, 4, 4);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_column->addWidget(m_nothing);
    m_column->addStretch();
    setWidget(inner);
    setWidgetResizable(true);
    setAccessibleName(tr("Transfers"));
    m_drag = new RowDrag(*this, queue);
    // Only then there is room to scroll to what is new.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (std::exchange(m_reveals, false))
            QMetaObject::invokeMethod(this, &JobList::reveal, Qt::QueuedConnection);
    });
    connect(&queue, &JobQueue::added, this, &JobList::add);
    connect(&queue, &JobQueue::dismissed, this, &JobList::drop);
    connect(&queue, &JobQueue::reordered, this, &JobList::arrange);
    connect(&queue, &JobQueue::ended, this, [this](const Job *job) {
        noteMovedOn(*job);
        // Who is about to press a button there is not to find another's under the mouse.
        if (underMouse())
            m_arrangesLater = true;
        else
            arrange();
    });
    connect(&queue, &JobQueue::heldChanged, this, [this](bool held) {
        for (JobRow *row : std::as_const(m_rows))
            row->setHeld(held);
    });
    for (Job *job : queue.jobs())
        add(job);
    for (const Job *job : queue.jobs())
        noteMovedOn(*job);
}

void JobList::add(Job *job)
{
    auto *row = new JobRow(*job);
    m_column->insertWidget(m_column->count() - 1, row);
    m_rows.append(row);
    m_drag->watch(*row);
    row->setHeld(m_queue.isHeld());
    connect(row, &JobRow::pressed, this, [this, job] { select(job); });
    connect(row, &JobRow::moveBackWanted, this, [this, job] { Q_EMIT moveBackWanted(*job->result().record); });
    connect(row, &JobRow::reportWanted, this, [this, job] { Q_EMIT reportWanted(*job); });
    connect(row, &JobRow::retryWanted, this, [this, job] { select(m_queue.retry(job)); });
    connect(row, &JobRow::dismissWanted, this, [this, job] { m_queue.dismiss(job); });
    connect(row, &JobRow::resumeWanted, this, [this, job] { askFor(*job, &JobList::resumeWanted); });
    connect(row, &JobRow::rollBackWanted, this, [this, job] { askFor(*job, &JobList::rollBackWanted); });
    tellAnew(*row);
    showNothing();
    allowRetries();
    select(job);
    arrange();
}

void JobList::drop(const Job *job)
{
    JobRow *row = rowOf(job);
    if (!row)
        return;
    const qsizetype place = m_rows.indexOf(row);
    m_rows.removeAt(place);
    m_drag->cancel();
    row->hide();
    row->deleteLater();
    if (job == m_selected)
        select(m_rows.isEmpty() ? nullptr : &m_rows[std::min(place, m_rows.size() - 1)]->job());
    tellAnew(*row);
    showNothing();
}

/// What waits and runs stands above what has ended; within each, as in the queue.
void JobList::arrange()
{
    QList<JobRow *> rows;
    for (const bool over : {false, true})
        for (const Job *job : m_queue.jobs())
            if (JobRow *row = rowOf(job); row && job->isOver() == over)
                rows.append(row);
    if (rows != m_rows)
        for (JobRow *row : std::as_const(rows)) {
            m_column->removeWidget(row);
            m_column->insertWidget(m_column->count() - 1, row);
        }
    m_rows = rows;
    m_arrangesLater = false;
    m_reveals = true;
    QMetaObject::invokeMethod(this, &JobList::reveal, Qt::QueuedConnection);
}

void JobList::reveal()
{
    if (JobRow *row = rowOf(m_selected))
        ensureWidgetVisible(row);
}

JobRow *JobList::rowOf(const Job *job) const
{
    const auto found = std::ranges::find(m_rows, job, [](const JobRow *row) { return &row->job(); });
    return found == m_rows.end() ? nullptr : *found;
}

void JobList::select(Job *job)
{
    if (job == m_selected)
        return;
    m_selected = job;
    for (JobRow *row : std::as_const(m_rows))
        row->setSelected(&row->job() == job);
    Q_EMIT selectedChanged(job);
}

/// What one move has brought, another has taken away again.
void JobList::noteMovedOn(const Job &by)
{
    const auto &next = by.result().record;
    if (by.state() != Job::State::Done || !next || next->state != MigrationState::Done)
        return;
    for (JobRow *row : std::as_const(m_rows))
        if (const auto &record = row->job().result().record; &row->job() != &by && record && record->state == MigrationState::Done
            && record->destination == next->source && record->destinationInstance == next->instanceId)
            row->setSince(tr("%1 arrived at %2, and was moved on to %3 since.").arg(record->instanceName, record->destination, next->destination));
}

void JobList::noteGone(const Job *job)
{
    JobRow *row = rowOf(job);
    if (const auto &record = job->result().record; row && record)
        row->setSince(tr("%1 arrived at %2, and is not there any more.").arg(record->instanceName, record->destination));
}

void JobList::askFor(const Job &job, void (JobList::*wanted)(const MigrationRecord &))
{
    const auto record = std::ranges::find(m_records, job.moveId(), &MigrationRecord::id);
    if (record == m_records.end())
        return;
    const MigrationRecord asked = *record;  // the list may be made anew meanwhile
    Q_EMIT(this->*wanted)(asked);
}

void JobList::step(qsizetype by)
{
    const qsizetype place = m_rows.indexOf(rowOf(m_selected)) + by;
    if (place < 0 || place >= m_rows.size())
        return;
    select(&m_rows[place]->job());
    m_rows[place]->setFocus();
    ensureWidgetVisible(m_rows[place]);
}

void JobList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->key() == Qt::Key_Escape && m_drag->isDragging())
        return m_drag->cancel();
    if (!m_selected || (!up && event->key() != Qt::Key_Down))
        return QScrollArea::keyPressEvent(event);
    if (event->modifiers() == Qt::AltModifier)
        m_queue.move(m_selected, up ? JobQueue::Step::Up : JobQueue::Step::Down);
    else
        step(up ? -1 : 1);
}

void JobList::leaveEvent(QEvent *event)
{
    QScrollArea::leaveEvent(event);
    if (m_arrangesLater)
        arrange();
}

void JobList::contextMenuEvent(QContextMenuEvent *event)
{
    JobRow *row = rowOf(m_selected);
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto under =
            std::ranges::find_if(m_rows, [event](const JobRow *one) { return one->rect().contains(one->mapFromGlobal(event->globalPos())); });
        row = under == m_rows.end() ? nullptr : *under;
    }
    if (!row)
        return;
    select(&row->job());
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    fillMenu(*menu, *row);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? row->mapToGlobal(row->rect().center()) : event->globalPos());
}

void JobList::fillMenu(QMenu &menu, JobRow &row)
{
    using Step = JobQueue::Step;
    Job *job = &row.job();
    const auto offer = [&](const QString &text, const QString &icon, const QKeySequence &keys, Step step) {
        QAction *action = menu.addAction(icons::named(icon), text, this, [this, job, step] { m_queue.move(job, step); });
        action->setShortcut(keys);
        action->setEnabled(m_queue.canMove(job, step));
    };
    offer(tr("Move &up"), u"up"_s, Qt::ALT | Qt::Key_Up, Step::Up);
    offer(tr("Move do&wn"), u"down"_s, Qt::ALT | Qt::Key_Down, Step::Down);
    offer(tr("To the &front"), {}, {}, Step::Front);
    menu.addSeparator();
    menu.addActions(row.actions());
}

void JobList::showNothing() { m_nothing->setVisible(m_rows.isEmpty() && m_unfinished.isEmpty()); }

/// What is unfinished is gone on with or undone, and not begun once more beside that.
void JobList::allowRetries()
{
    for (JobRow *row : std::as_const(m_rows))
        row->allowRetry(!m_unfinishedInstances.contains(row->job().spec().instanceId));
}

/// A move that is cut is told by its own row, as long as there is one.
void JobList::tellAnew(const JobRow &row)
{
    if (std::ranges::any_of(m_records, [&row](const MigrationRecord &record) { return tells(row, record); }))
        setUnfinished(QList(m_records));
}

void JobList::setUnfinished(const QList<MigrationRecord> &records)
{
    for (UnfinishedRow *row : std::as_const(m_unfinished)) {
        row->hide();
        row->deleteLater();
    }
    m_unfinished.clear();
    m_unfinishedInstances.clear();
    m_records = records;
    for (JobRow *row : std::as_const(m_rows))
        row->setUnfinished(row->job().isOver() && std::ranges::any_of(records, [row](const MigrationRecord &record) { return tells(*row, record); }));
    for (const MigrationRecord &record : records) {
        m_unfinishedInstances.append(record.instanceId);
        // What there is a row of already, that one tells.
        if (std::ranges::any_of(m_rows, [&record](const JobRow *row) { return tells(*row, record); }))
            continue;
        auto *row = new UnfinishedRow(record);
        m_column->insertWidget(static_cast<int>(m_unfinished.size()), row);
        m_unfinished.append(row);
        connect(row, &UnfinishedRow::resumeWanted, this, [this, record] { Q_EMIT resumeWanted(record); });
        connect(row, &UnfinishedRow::rollBackWanted, this, [this, record] { Q_EMIT rollBackWanted(record); });
    }
    showNothing();
    allowRetries();
}

}  // namespace trescca
