// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

class QFrame;

namespace trescca {

class Job;
class JobList;
class JobQueue;
class JobRow;

/// Rows that wait are dragged to another place of the queue; a line shows where. The rest of the list stays as it is.
class RowDrag final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the list.
    RowDrag(JobList &list, JobQueue &queue);
    void watch(JobRow &row);
    void cancel();
    [[nodiscard]] bool isDragging() const { return m_dragged != nullptr; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(JobRow &row, const QPoint &global);
    void dropHere();
    /// The first that waits below a height of the list's inside, besides the dragged one; null: none.
    [[nodiscard]] JobRow *waitingBelow(int y) const;

    JobList &m_list;
    JobQueue &m_queue;
    QFrame *m_line;
    QPoint m_pressed;
    JobRow *m_held = nullptr;     ///< the button is down on it
    JobRow *m_dragged = nullptr;  ///< and it was moved
    Job *m_before = nullptr;
};

}  // namespace trescca
