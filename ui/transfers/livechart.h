// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <QPointer>
#include <QWidget>

class QCPAxisRect;
class QCPMarginGroup;
class QCustomPlot;
class QTimer;

namespace trescca {

/// One job as it goes: above, how fast it sends; below, on the same time, when each of its stages was at work, so that one sees how
/// they overlap, and, once it is known, how long the guest stood still (hatched). It stays as it is when the job has ended.
class LiveChart final : public QWidget {
    Q_OBJECT
public:
    explicit LiveChart(QWidget *parent = nullptr);
    ~LiveChart() override;
    /// Null: nothing.
    void setJob(Job *job);
    /// The chart in words, for who does not see it.
    [[nodiscard]] QString description() const;
    /// What was at a place of the plot, in pixels; empty beside it.
    [[nodiscard]] QString told(const QPointF &at) const;
    [[nodiscard]] QCustomPlot &plot() const { return *m_plot; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void drawSoon();
    void drawBegin();
    void draw();
    void drawRate();
    void drawLanes();
    void tellAt(const QPoint &onScreen) const;
    void addBar(double lane, const QColor &colour, const Job::Span &span, bool hatched);
    [[nodiscard]] std::optional<Job::Span> downTime() const;
    [[nodiscard]] qint64 end() const;  ///< ms

    QCustomPlot *m_plot;
    QTimer *m_timer;
    QPointer<Job> m_job;
    bool m_isNote = false;  ///< words stand there, and no plot
    QCPMarginGroup *m_margins;
    QCPAxisRect *m_rate = nullptr;
    QCPAxisRect *m_lanes = nullptr;
};

}  // namespace trescca
