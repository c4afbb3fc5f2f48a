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
    startNext();
    return job;
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

bool JobQueue::isIdle() const
{
    return std::ranges::all_of(m_jobs, [](const auto &job) { return job->isOver(); });
}

void JobQueue::startNext()
{
    for (std::size_t i = 0; i < m_jobs.size() && running() < m_atOnce; ++i)
        m_jobs[i]->start();  // does nothing but for a waiting one
}

}  // namespace trescca
