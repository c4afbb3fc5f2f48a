// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"

#include <QWidget>

class QPushButton;

namespace trescca {

class JobList;
class JobRow;
class LiveChart;

/// All that is on its way, and what came of it; beside it, the selected one over time.
class TransfersPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TransfersPanel(JobQueue &queue, QWidget *parent = nullptr);
    [[nodiscard]] QList<JobRow *> rows() const;
    [[nodiscard]] LiveChart &chart() const { return *m_chart; }
    [[nodiscard]] JobList &list() const { return *m_list; }
    /// Moves that were cut, above all others.
    void setUnfinished(const QList<MigrationRecord> &records);

Q_SIGNALS:
    void moveBackWanted(const trescca::MigrationRecord &record);
    void resumeWanted(const trescca::MigrationRecord &record);
    void rollBackWanted(const trescca::MigrationRecord &record);
    void reportWanted(const trescca::Job &job);

private:
    [[nodiscard]] QWidget *makeBar();
    void showClear();
    void showHeld(bool held);

    JobQueue &m_queue;
    JobList *m_list;
    LiveChart *m_chart;
    QPushButton *m_hold;
    QPushButton *m_clear;
};

}  // namespace trescca
