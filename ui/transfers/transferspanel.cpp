// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transferspanel.h"

#include "ui/transfers/joblist.h"
#include "ui/transfers/livechart.h"
#include "ui/words/icons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

TransfersPanel::TransfersPanel(JobQueue &queue, QWidget *parent)
    : QWidget(parent),
      m_queue(queue),
      m_list(new JobList(queue)),
      m_chart(new LiveChart),
      m_hold(new QPushButton(icons::named(u"pause"_s), tr("Hold the &queue"))),
      m_clear(new QPushButton(icons::named(u"remove"_s), tr("Clear fi&nished")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeBar());
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->addWidget(m_list);
    sides->addWidget(m_chart);
    sides->setChildrenCollapsible(false);
    sides->setStretchFactor(0, 3);
    sides->setStretchFactor(1, 2);
    sides->setSizes({600, 400});  // of whatever width
    column->addWidget(sides, 1);
    const auto show = [this](Job *job) {
        m_chart->setJob(job);
        m_chart->setVisible(job);
    };
    show(m_list->selected());
    connect(m_list, &JobList::selectedChanged, this, show);
    connect(&queue, &JobQueue::heldChanged, this, &TransfersPanel::showHeld);
    connect(m_list, &JobList::moveBackWanted, this, &TransfersPanel::moveBackWanted);
    connect(m_list, &JobList::resumeWanted, this, &TransfersPanel::resumeWanted);
    connect(m_list, &JobList::rollBackWanted, this, &TransfersPanel::rollBackWanted);
    connect(m_list, &JobList::reportWanted, this, &TransfersPanel::reportWanted);
    connect(&queue, &JobQueue::ended, this, &TransfersPanel::showClear);
    connect(&queue, &JobQueue::dismissed, this, &TransfersPanel::showClear, Qt::QueuedConnection);
    showClear();
}

QWidget *TransfersPanel::makeBar()
{
    auto *bar = new QWidget;
    m_hold->setCheckable(true);
    m_hold->setToolTip(tr("What waits does not begin. What runs goes on, so that no machine stands still for longer"));
    connect(m_hold, &QPushButton::toggled, &m_queue, &JobQueue::setHeld);
    m_clear->setToolTip(tr("Forgets the rows of what has ended; the history keeps the moves"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 0);
    row->addWidget(m_hold);
    row->addStretch();
    row->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, &m_queue, &JobQueue::dismissFinished);
    return bar;
}

void TransfersPanel::showClear()
{
    const QList<Job *> jobs = m_queue.jobs();
    m_clear->setEnabled(std::ranges::any_of(jobs, &Job::isOver));
}

void TransfersPanel::showHeld(bool held) { m_hold->setChecked(held); }

void TransfersPanel::setUnfinished(const QList<MigrationRecord> &records) { m_list->setUnfinished(records); }

QList<JobRow *> TransfersPanel::rows() const { return m_list->rows(); }

}  // namespace trescca
