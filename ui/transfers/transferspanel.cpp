// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transferspanel.h"

#include "ui/transfers/jobrow.h"
#include "ui/transfers/unfinishedrow.h"

#include <QLabel>
#include <QVBoxLayout>

namespace trescca {

TransfersPanel::TransfersPanel(JobQueue &queue, QWidget *parent)
    : QScrollArea(parent), m_queue(queue), m_nothing(new QLabel(tr("Nothing is on its way. Drag a machine from one side to the other.")))
{
    auto *inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(4, 4, 4, 4);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_rows->addWidget(m_nothing);
    m_rows->addStretch();
    setWidget(inner);
    setWidgetResizable(true);
    connect(&queue, &JobQueue::added, this, &TransfersPanel::add);
    for (Job *job : queue.jobs())
        add(job);
}

void TransfersPanel::add(Job *job)
{
    m_nothing->hide();
    auto *row = new JobRow(*job);
    m_rows->insertWidget(m_rows->count() - 1, row);
    connect(row, &JobRow::moveBackWanted, this, [this, job] { Q_EMIT moveBackWanted(*job->result().record); });
    connect(row, &JobRow::dismissWanted, this, [this, row, job] {
        row->deleteLater();
        m_queue.dismiss(job);
        showNothing();
    });
}

void TransfersPanel::showNothing() { m_nothing->setVisible(m_queue.jobs().isEmpty() && m_unfinished.isEmpty()); }

void TransfersPanel::setUnfinished(const QList<MigrationRecord> &records)
{
    for (UnfinishedRow *row : std::as_const(m_unfinished))
        row->deleteLater();
    m_unfinished.clear();
    for (const MigrationRecord &record : records) {
        auto *row = new UnfinishedRow(record);
        m_rows->insertWidget(static_cast<int>(m_unfinished.size()), row);
        m_unfinished.append(row);
        connect(row, &UnfinishedRow::resumeWanted, this, [this, record] { Q_EMIT resumeWanted(record); });
        connect(row, &UnfinishedRow::rollBackWanted, this, [this, record] { Q_EMIT rollBackWanted(record); });
    }
    showNothing();
}

QList<JobRow *> TransfersPanel::rows() const { return widget()->findChildren<JobRow *>(Qt::FindDirectChildrenOnly); }

}  // namespace trescca
