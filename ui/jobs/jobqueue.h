// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <memory>
#include <vector>

namespace trescca {

/// The jobs of this program in the order of their priority; so many run at once, but of one machine only one, so that the next finds what that
/// has left. Lives in one thread.
class JobQueue final : public QObject {
    Q_OBJECT
public:
    explicit JobQueue(int atOnce, QObject *parent = nullptr);
    /// One that goes on with a move, or undoes it, takes the place of what is told of that move so far.
    Job *add(JobSpec spec);
    /// Whether a move of that instance away from that site, or a save of it there, waits or runs.
    [[nodiscard]] bool isTaken(const QString &instanceId, const QString &from) const;
    /// Whether one waits or runs that is about that site.
    [[nodiscard]] bool isAbout(const QString &site) const;
    /// Puts a waiting one before another; null: at the end.
    void moveBefore(Job *job, Job *other);
    enum class Step { Up, Down, Front };
    /// Whether a waiting one can go so among those that wait.
    [[nodiscard]] bool canMove(const Job *job, Step step) const;
    void move(Job *job, Step step);
    /// Puts one that came to nothing into the queue once more, in place of what is told of it; null when that cannot be.
    Job *retry(Job *job);
    /// Forgets one that is over.
    void dismiss(Job *job);
    void dismissFinished();
    void setAtOnce(int atOnce);
    /// While the queue is held, those that wait do not begin; what runs goes on.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] QList<Job *> jobs() const;
    [[nodiscard]] int running() const;
    [[nodiscard]] int open() const;  ///< that wait or run
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    void added(trescca::Job *job);
    void dismissed(trescca::Job *job);  ///< for the last time
    void reordered();
    void ended(trescca::Job *job);
    void heldChanged(bool held);

private:
    void startNext();
    [[nodiscard]] bool isAtWork(const Machine &machine) const;
    void continueFor(Job *job);
    [[nodiscard]] QList<Job *> waiting() const;
    std::vector<std::unique_ptr<Job>> m_jobs;
    int m_atOnce;
    bool m_held = false;
};

}  // namespace trescca
