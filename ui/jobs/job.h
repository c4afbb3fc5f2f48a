// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stagemeter.h"
#include "ui/jobs/jobspec.h"
#include "ui/jobs/throughput.h"
#include "ui/jobs/timeleft.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <optional>
#include <thread>

namespace trescca {

/// A long thing on its way through the queue. Lives in the thread of its queue; the work itself has a thread of its own.
///
///   waiting --> running --> done | failed | cancelled
///      `-------------------------------------^
class Job final : public QObject {
    Q_OBJECT
public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    /// When a stage was at work, in milliseconds since the job began.
    struct Span {
        qint64 begin = 0;
        qint64 end = 0;
    };

    explicit Job(JobSpec spec, QObject *parent = nullptr);
    ~Job() override;  ///< asks the work to stop, and waits for its end

    [[nodiscard]] const JobSpec &spec() const { return m_spec; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOver() const { return m_state != State::Waiting && m_state != State::Running; }
    [[nodiscard]] const JobResult &result() const { return m_result; }  ///< when done
    [[nodiscard]] const Error &error() const { return m_error; }        ///< when failed or cancelled
    [[nodiscard]] qint64 elapsed() const;                               ///< ms since it began; its duration once it is over
    [[nodiscard]] QDateTime began() const { return m_began; }           ///< UTC; not valid before
    [[nodiscard]] QStringList stages() const { return m_order; }
    [[nodiscard]] StageView view(const QString &stage);
    [[nodiscard]] const Throughput &throughput() const { return m_throughput; }
    /// Of a move as its journal keeps it; of others from its first progress to its last. One that is at work goes on till now.
    [[nodiscard]] Span span(const QString &stage) const;
    [[nodiscard]] bool hasEnded(const QString &stage) const;
    [[nodiscard]] bool isMove() const { return m_spec.tap != nullptr; }
    [[nodiscard]] const QString &moveId() const { return m_moveId; }  ///< empty before the move has begun
    [[nodiscard]] const std::optional<MoveForecast> &forecast() const { return m_forecast; }
    /// For all that is left, in milliseconds; none while that is not known.
    [[nodiscard]] std::optional<qint64> timeLeft() { return isPaused() ? std::nullopt : m_left.tell(expectedLeft(*this), elapsed()); }
    /// It came to nothing, and may be tried as if for the first time. What is unfinished is not: that is gone on with or undone.
    [[nodiscard]] bool canRetry() const { return (m_state == State::Failed || m_state == State::Cancelled) && m_spec.moveId.isEmpty(); }
    /// It runs, and none of its stages has begun.
    [[nodiscard]] bool isPreparing() const { return m_state == State::Running && m_spans.isEmpty() && m_records.isEmpty(); }
    [[nodiscard]] bool isCancelling() const { return m_stop.stop_requested() && !isOver(); }

    /// It runs, what it sends passes through this program, and has not all been sent.
    [[nodiscard]] bool canPause() const;
    [[nodiscard]] bool isPaused() const { return m_paused && canPause(); }

    void start();
    void cancel();
    /// Sends next to nothing until it is told to go on: its connections stay, which silence would end.
    void setPaused(bool paused);

Q_SIGNALS:
    void progressed();  ///< at most about ten times a second and stage
    void ended();

private:
    void take(const Progress &progress, qint64 at);
    void take(const StageRecord &stage);
    void openTap();
    void setPaced(bool paced);
    void finish(const Result<JobResult> &result);

    const JobSpec m_spec;
    State m_state = State::Waiting;
    JobResult m_result;
    Error m_error;
    QElapsedTimer m_clock;
    QDateTime m_began;
    qint64 m_duration = 0;
    QStringList m_order;
    QMap<QString, StageMeter> m_meters;
    QMap<QString, Span> m_spans;  ///< by progress
    QMap<QString, QList<StageRecord>> m_records;
    QSet<QString> m_complete;
    QString m_detail;  ///< the last stage that told its progress and sends nothing: they come one after the other
    QString m_moveId;
    std::optional<MoveForecast> m_forecast;
    TimeLeft m_left;
    Throughput m_throughput;
    bool m_paused = false;
    bool m_paced = true;  ///< what it sends comes by its throttle
    std::stop_source m_stop;
    std::jthread m_thread;
};

}  // namespace trescca
