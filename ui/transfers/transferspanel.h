// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace trescca {

class JobRow;
class UnfinishedRow;

/// All that is on its way, and what came of it.
class TransfersPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit TransfersPanel(JobQueue &queue, QWidget *parent = nullptr);
    [[nodiscard]] QList<JobRow *> rows() const;
    /// Moves that were cut, above all others.
    void setUnfinished(const QList<MigrationRecord> &records);

Q_SIGNALS:
    void moveBackWanted(const trescca::MigrationRecord &record);
    void resumeWanted(const trescca::MigrationRecord &record);
    void rollBackWanted(const trescca::MigrationRecord &record);

private:
    void add(Job *job);
    void showNothing();
    JobQueue &m_queue;
    QVBoxLayout *m_rows;
    QList<UnfinishedRow *> m_unfinished;
    QLabel *m_nothing;
};

}  // namespace trescca
