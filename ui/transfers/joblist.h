// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"

#include <QScrollArea>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace trescca {

class JobRow;
class RowDrag;
class UnfinishedRow;

/// The rows of the queue in its order, what has ended last; above all, the moves that were cut. One is selected: by a click, Up and Down. One that
/// waits is dragged to where it is to be, or goes there by Alt+Up, Alt+Down and the menu.
class JobList final : public QScrollArea {
    Q_OBJECT
public:
    explicit JobList(JobQueue &queue, QWidget *parent = nullptr);
    [[nodiscard]] QList<JobRow *> rows() const { return m_rows; }  ///< as they stand
    [[nodiscard]] Job *selected() const { return m_selected; }     ///< null without rows
    void select(Job *job);
    void setUnfinished(const QList<MigrationRecord> &records);
    /// What a job has brought is not there any more.
    void noteGone(const Job *job);
    /// What can be done about a row, by the names that people see.
    void fillMenu(QMenu &menu, JobRow &row);

Q_SIGNALS:
    void selectedChanged(trescca::Job *job);
    void moveBackWanted(const trescca::MigrationRecord &record);
    void resumeWanted(const trescca::MigrationRecord &record);
    void rollBackWanted(const trescca::MigrationRecord &record);
    void reportWanted(const trescca::Job &job);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void add(Job *job);
    void drop(const Job *job);
    void arrange();
    void reveal();
    void tellAnew(const JobRow &row);
    void noteMovedOn(const Job &by);
    void askFor(const Job &job, void (JobList::*wanted)(const MigrationRecord &));
    void showNothing();
    void allowRetries();
    [[nodiscard]] JobRow *rowOf(const Job *job) const;
    void step(qsizetype by);

    JobQueue &m_queue;
    QVBoxLayout *m_column;
    QLabel *m_nothing;
    RowDrag *m_drag;
    QList<JobRow *> m_rows;
    QList<UnfinishedRow *> m_unfinished;
    QList<MigrationRecord> m_records;  ///< the unfinished ones
    QStringList m_unfinishedInstances;
    Job *m_selected = nullptr;
    bool m_arrangesLater = false;  ///< when the mouse has left
    bool m_reveals = false;        ///< what is selected is scrolled to, once there is room for it
};

}  // namespace trescca
