// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/jobs.h"

#include "app/tresccad/programlog.h"
#include "core/base/digest.h"
#include "core/base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostRunning = 32;
constexpr std::chrono::hours keepFor(1);

bool endsAMove(const QString &kind) { return kind == "restore"_L1 || kind == "pull"_L1 || kind == "import"_L1 || kind == "resume"_L1; }

}  // namespace

Error beingStopped()
{
    return {Kind::Unreachable, u"This tresccad is being stopped and begins nothing new. Start it again, or wait until somebody has."_s, {}};
}

Jobs::~Jobs() { stopAll(); }

Result<QString> Jobs::start(const QString &kind, const QString &subject, Work work, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    sweep();
    const auto busy = std::ranges::count_if(m_jobs, [](const auto &job) { return job->view.state == JobState::Running; });
    if (m_windingDown && !m_closed && !endsAMove(kind))
        return std::unexpected(beingStopped());
    if (m_closed || busy >= mostRunning)
        return fail(Kind::Conflict, u"The daemon is stopping or has too many transfers running; try again later."_s);
    auto job = std::make_shared<Job>();
    job->view.id = id.isEmpty() ? newId() : id;
    job->view.kind = kind;
    job->view.subject = subject;
    job->view.started = QDateTime::currentDateTimeUtc();
    drop(job->view.id);
    m_jobs.insert(job->view.id, job);
    // The thread's own reference lives in m_jobs: sweep() and drop() only take jobs whose thread is at its end.
    job->thread =
        std::jthread([this, raw = std::weak_ptr(job), work = std::move(work), asked = RequestScope::current()](const std::stop_token &stop) {
            const RequestScope scope(asked);
            if (const auto alive = raw.lock())
                run(stop, alive, work);
        });
    return job->view.id;
}

void Jobs::run(const std::stop_token &stop, const std::shared_ptr<Job> &job, const Work &work)
{
    const Context context{stop, [&](const Progress &progress) {
                              const std::lock_guard lock(m_mutex);
                              job->view.progress = progress;
                          }};
    const Result<QString> result = work(context);
    const std::lock_guard lock(m_mutex);
    JobView &view = job->view;
    view.ended = std::max(view.started, QDateTime::currentDateTimeUtc());
    job->end = BootClock::now();
    view.state = result ? JobState::Done : JobState::Failed;
    if (result) {
        view.result = *result;
        qCInfo(logDaemon).noquote() << view.kind << view.subject << "is done";
    } else {
        view.error = result.error();
        qCWarning(logDaemon).noquote() << view.kind << view.subject << "failed:" << view.error.what << view.error.detail;
    }
    m_ended.notify_all();
}

void Jobs::recall(const JobView &view)
{
    auto job = std::make_shared<Job>();
    job->view = view;
    job->end = BootClock::now();
    const std::lock_guard lock(m_mutex);
    drop(view.id);
    m_jobs.insert(view.id, job);
}

/// Of a job that ended. Called with the mutex held, which its thread needs no more.
void Jobs::drop(const QString &id)
{
    const auto old = m_jobs.take(id);
    if (old && old->thread.joinable())
        old->thread.join();
}

std::optional<JobView> Jobs::find(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_jobs.constFind(id);
    return found == m_jobs.constEnd() || (*found)->view.forgotten ? std::nullopt : std::optional((*found)->view);
}

QList<JobView> Jobs::list() const
{
    const std::lock_guard lock(m_mutex);
    QList<JobView> views;
    for (const auto &job : m_jobs) {
        if (!job->view.forgotten)
            views << job->view;
    }
    return views;
}

std::optional<JobView> Jobs::running(const QString &kind, const QString &subject) const
{
    for (const JobView &view : list()) {
        if (view.kind == kind && view.subject == subject && view.state == JobState::Running)
            return view;
    }
    return std::nullopt;
}

bool Jobs::cancel(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_jobs.constFind(id);
    if (found == m_jobs.constEnd() || (*found)->view.state != JobState::Running)
        return false;
    (*found)->thread.request_stop();
    return true;
}

void Jobs::forget(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_jobs.constFind(id);
    if (found != m_jobs.constEnd() && (*found)->view.state != JobState::Running)
        (*found)->view.forgotten = true;  // its thread is joined by sweep() or stopAll()
}

void Jobs::wait(const QString &id)
{
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, [&] {
        const auto found = m_jobs.constFind(id);
        return found == m_jobs.constEnd() || (*found)->view.state != JobState::Running;
    });
}

void Jobs::windDown()
{
    const std::lock_guard lock(m_mutex);
    m_windingDown = true;
}

bool Jobs::isWindingDown() const
{
    const std::lock_guard lock(m_mutex);
    return m_windingDown;
}

bool Jobs::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return std::ranges::none_of(m_jobs, [](const auto &job) { return job->view.state == JobState::Running; });
}

void Jobs::stopAll()
{
    QMap<QString, std::shared_ptr<Job>> jobs;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        jobs = m_jobs;
    }
    for (const auto &job : std::as_const(jobs))
        job->thread.request_stop();
    for (const auto &job : std::as_const(jobs)) {
        if (job->thread.joinable())
            job->thread.join();
    }
}

bool Jobs::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void Jobs::sweep()
{
    const BootClock::time_point now = BootClock::now();
    m_jobs.removeIf([&](auto it) {
        const JobView &view = (*it)->view;
        const bool old = view.state != JobState::Running && now - (*it)->end > keepFor;
        if (old && (*it)->thread.joinable())
            (*it)->thread.join();  // ended an hour ago: no wait
        return old;
    });
}

}  // namespace trescca
