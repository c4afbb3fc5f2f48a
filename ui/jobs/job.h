// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/stagemeter.h"
#include "core/model/migrationrecord.h"
#include "ui/jobs/throughput.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

#include <optional>
#include <thread>

namespace trescca {

/// What came of a job.
struct JobResult {
    QString sentence;                       ///< what is now, for the user
    std::optional<MigrationRecord> record;  ///< of a migration
};

/// A long thing that is to be done: what is told of it, and the work itself.
struct JobSpec {
    QString title;        ///< the instance's, the image's or the file's name
    QString from;         ///< site or folder
    QString to;           ///< likewise
    QStringList stages;   ///< in the order in which they are drawn
    QString afterCancel;  ///< what holds when it is cancelled: "web-1 goes on running at laptop."
    std::function<Result<JobResult>(const Context &)> work;
    std::function<Result<JobResult>(const Context &)> again = {};  ///< the work of a second try; empty: the same
    QString instanceId = {};                                       ///< of a move: what moves away from `from`
    QString moveId = {};                                           ///< of a move that is gone on with or undone
    std::uint64_t bytesPerSecond = 0;                              ///< at most so many over the wire; 0: no limit of its own
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
    [[nodiscard]] Span span(const QString &stage) const { return m_spans.value(stage); }
    /// It came to nothing, and may be tried as if for the first time. What is unfinished is not: that is gone on with or undone.
    [[nodiscard]] bool canRetry() const { return (m_state == State::Failed || m_state == State::Cancelled) && m_spec.moveId.isEmpty(); }
    /// It runs, and none of its stages has begun.
    [[nodiscard]] bool isPreparing() const { return m_state == State::Running && m_spans.isEmpty(); }
    [[nodiscard]] bool isCancelling() const { return m_stop.stop_requested() && !isOver(); }

    void start();
    void cancel();

Q_SIGNALS:
    void progressed();  ///< at most about ten times a second and stage
    void ended();

private:
    void take(const Progress &progress);
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
    QMap<QString, Span> m_spans;
    Throughput m_throughput;
    std::stop_source m_stop;
    std::jthread m_thread;
};

}  // namespace trescca
