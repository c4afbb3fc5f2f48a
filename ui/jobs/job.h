// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/stagemeter.h"
#include "core/model/migrationplan.h"
#include "core/model/migrationrecord.h"
#include "ui/jobs/movetap.h"
#include "ui/jobs/throughput.h"
#include "ui/jobs/timeleft.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace trescca {

/// A sentence for the user, in the language that is spoken when it is read: what is on its way outlives a window, and a switch of the language.
class Told {
public:
    Told() = default;
    Told(const QString &sentence) : m_tell([sentence] { return sentence; }) {}
    template <std::invocable Tell>
    Told(Tell tell) : m_tell(std::move(tell))
    {}
    [[nodiscard]] QString operator()() const { return m_tell ? m_tell() : QString(); }

private:
    std::function<QString()> m_tell;
};

/// What came of a job.
struct JobResult {
    Told sentence;                          ///< what is now, for the user
    std::optional<MigrationRecord> record;  ///< of a migration
};

/// A long thing that is to be done: what is told of it, and the work itself.
struct JobSpec {
    QString title;       ///< the instance's, the image's or the file's name
    QString from;        ///< site or folder
    QString to;          ///< likewise
    QStringList stages;  ///< in the order in which they are drawn
    Told afterCancel;    ///< what holds when it is cancelled: "web-1 goes on running at laptop."
    std::function<Result<JobResult>(const Context &)> work;
    std::function<Result<JobResult>(const Context &)> again = {};  ///< the work of a second try; empty: the same
    QString instanceId = {};                                       ///< of a move: what moves away from `from`
    QString moveId = {};                                           ///< of a move that is gone on with or undone
    std::uint64_t bytesPerSecond = 0;                              ///< at most so many over the wire; 0: no limit of its own
    std::shared_ptr<MoveTap> tap = {};                             ///< of a move: what its work tells besides
    MoveMode mode = MoveMode::Full;                                ///< likewise
};

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
    [[nodiscard]] std::optional<qint64> timeLeft() { return m_left.tell(expectedLeft(*this), elapsed()); }
    /// It came to nothing, and may be tried as if for the first time. What is unfinished is not: that is gone on with or undone.
    [[nodiscard]] bool canRetry() const { return (m_state == State::Failed || m_state == State::Cancelled) && m_spec.moveId.isEmpty(); }
    /// It runs, and none of its stages has begun.
    [[nodiscard]] bool isPreparing() const { return m_state == State::Running && m_spans.isEmpty() && m_records.isEmpty(); }
    [[nodiscard]] bool isCancelling() const { return m_stop.stop_requested() && !isOver(); }

    void start();
    void cancel();

Q_SIGNALS:
    void progressed();  ///< at most about ten times a second and stage
    void ended();

private:
    void take(const Progress &progress, qint64 at);
    void take(const StageRecord &stage);
    void openTap();
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
    std::stop_source m_stop;
    std::jthread m_thread;
};

}  // namespace trescca
