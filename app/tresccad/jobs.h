// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bootclock.h"
#include "core/base/context.h"

#include <QDateTime>
#include <QMap>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace trescca {

enum class JobState { Running, Done, Failed };

/// What can be told about a job.
struct JobView {
    QString id;
    QString kind;     ///< "save", "restore", "pull"
    QString subject;  ///< instance or image id it works on
    JobState state = JobState::Running;
    Progress progress;
    Error error;     ///< when Failed
    QString result;  ///< when Done
    QDateTime started;
    QDateTime ended;
    bool forgotten = false;  ///< ended and no longer told about
};

/// Is told of one job: that it begins, before it does, and how it ended. `id` is what it works on.
struct JobListener {
    std::function<void(const QString &id)> begins = [](const QString &) {};
    std::function<void(const QString &id, const Result<QString> &done)> ends = [](const QString &, const Result<QString> &) {};
};

/// Long work behind a 202 answer, one thread each. What ended is remembered for an hour. Thread-safe.
class Jobs {
public:
    using Work = std::function<Result<QString>(const Context &)>;

    Jobs() = default;
    /// Asks all jobs to stop and waits for them, as stopAll().
    ~Jobs();
    /// Fails with Conflict when too many jobs run, or once stopAll() was called; as beingStopped() after windDown(). An empty id is made; one that is
    /// given takes the place of a job of that id that ended.
    [[nodiscard]] Result<QString> start(const QString &kind, const QString &subject, Work work, const QString &id = {});
    /// Has one that ended in an earlier daemon remembered for an hour.
    void recall(const JobView &view);
    [[nodiscard]] std::optional<JobView> find(const QString &id) const;
    [[nodiscard]] QList<JobView> list() const;
    /// The running job of this kind on this subject.
    [[nodiscard]] std::optional<JobView> running(const QString &kind, const QString &subject) const;
    /// Asks it to stop; false when there is no such job running.
    bool cancel(const QString &id);
    void forget(const QString &id);  ///< of a job that ended
    /// Returns once the job has ended (at once when there is none).
    void wait(const QString &id);
    /// From now on nothing is started but what ends moves that are under way: the restore, the fetching, the way back.
    void windDown();
    [[nodiscard]] bool isWindingDown() const;
    /// Nothing runs.
    [[nodiscard]] bool isIdle() const;
    void stopAll();
    /// True once stopAll() was called.
    [[nodiscard]] bool isClosed() const;

private:
    struct Job {
        JobView view;
        BootClock::time_point end;
        std::jthread thread;
    };
    void run(const std::stop_token &stop, const std::shared_ptr<Job> &job, const Work &work);
    void sweep();
    void drop(const QString &id);

    mutable std::mutex m_mutex;
    std::condition_variable m_ended;
    QMap<QString, std::shared_ptr<Job>> m_jobs;
    bool m_windingDown = false;
    bool m_closed = false;
};

/// Unreachable: what a daemon answers to who wants something new of it while it is being stopped.
[[nodiscard]] Error beingStopped();

}  // namespace trescca
