// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobqueue.h"

#include <algorithm>

namespace trescca {

JobQueue::JobQueue(int atOnce, QObject *parent) : QObject(parent), m_atOnce(std::max(1, atOnce)) {}

Job *JobQueue::add(JobSpec spec)
{
    Job *job = m_jobs.emplace_back(std::make_unique<Job>(std::move(spec))).get();
    connect(job, &Job::ended, this, [this, job] {
        Q_EMIT ended(job);
        startNext();
    });
    Q_EMIT added(job);
    continueFor(job);
    startNext();
    return job;
}

/// What is told of the same move so far is told by this one from now on.
void JobQueue::continueFor(Job *job)
{
    for (Job *other : jobs())
        if (other != job && other->isOver() && !job->moveId().isEmpty() && other->moveId() == job->moveId()) {
            moveBefore(job, other);
            dismiss(other);
        }
}

bool JobQueue::isTaken(const QString &instanceId, const QString &from) const
{
    return std::ranges::any_of(m_jobs, [&](const auto &job) {
        const JobSpec &spec = job->spec();
        const bool takes = (job->isMove() && spec.instanceId == instanceId) || spec.savedId == instanceId;
        return !job->isOver() && takes && spec.from == from;
    });
}

bool JobQueue::isAbout(const QString &site) const
{
    return std::ranges::any_of(m_jobs, [&](const auto &job) { return !job->isOver() && (job->spec().from == site || job->spec().to == site); });
}

void JobQueue::moveBefore(Job *job, Job *other)
{
    const auto from = std::ranges::find(m_jobs, job, &std::unique_ptr<Job>::get);
    if (from == m_jobs.end() || job == other)
        return;
    auto taken = std::move(*from);
    m_jobs.erase(from);
    m_jobs.insert(std::ranges::find(m_jobs, other, &std::unique_ptr<Job>::get), std::move(taken));
    Q_EMIT reordered();
}

QList<Job *> JobQueue::waiting() const
{
    QList<Job *> all = jobs();
    all.removeIf([](const Job *job) { return job->state() != Job::State::Waiting; });
    return all;
}

bool JobQueue::canMove(const Job *job, Step step) const
{
    const QList<Job *> all = waiting();
    const qsizetype place = all.indexOf(job);
    return place >= 0 && (step == Step::Down ? place + 1 < all.size() : place > 0);
}

void JobQueue::move(Job *job, Step step)
{
    if (!canMove(job, step))
        return;
    const QList<Job *> all = waiting();
    const qsizetype place = all.indexOf(job);
    moveBefore(job, step == Step::Front ? all.first() : all.value(step == Step::Up ? place - 1 : place + 2));
}

Job *JobQueue::retry(Job *job)
{
    if (!job->canRetry())
        return nullptr;
    JobSpec spec = job->spec();
    if (spec.again)
        spec.work = spec.again;
    Job *next = add(std::move(spec));
    dismiss(job);
    return next;
}

void JobQueue::dismiss(Job *job)
{
    const auto found = std::ranges::find(m_jobs, job, &std::unique_ptr<Job>::get);
    if (found == m_jobs.end() || !job->isOver())
        return;
    Q_EMIT dismissed(job);
    // It may be its own signal that has led here.
    found->release()->deleteLater();
    m_jobs.erase(found);
}

void JobQueue::dismissFinished()
{
    for (Job *job : jobs())
        dismiss(job);
}

void JobQueue::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    Q_EMIT heldChanged(held);
    startNext();
}

void JobQueue::setAtOnce(int atOnce)
{
    m_atOnce = std::max(1, atOnce);
    startNext();
}

QList<Job *> JobQueue::jobs() const
{
    QList<Job *> all;
    for (const auto &job : m_jobs)
        all.append(job.get());
    return all;
}

int JobQueue::running() const
{
    return static_cast<int>(std::ranges::count(m_jobs, Job::State::Running, [](const auto &job) { return job->state(); }));
}

int JobQueue::open() const
{
    return static_cast<int>(std::ranges::count_if(m_jobs, [](const auto &job) { return !job->isOver(); }));
}

bool JobQueue::isIdle() const { return open() == 0; }

void JobQueue::startNext()
{
    for (std::size_t i = 0; i < m_jobs.size() && !m_held && running() < m_atOnce; ++i)
        if (!isAtWork(m_jobs[i]->spec().machine))
            m_jobs[i]->start();  // does nothing but for a waiting one
}

bool JobQueue::isAtWork(const Machine &machine) const
{
    return std::ranges::any_of(m_jobs, [&](const auto &job) { return job->state() == Job::State::Running && isSame(job->spec().machine, machine); });
}

}  // namespace trescca
