// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <memory>
#include <vector>

namespace trescca {

/// The jobs of this program in the order of their priority; so many run at once. Lives in one thread.
class JobQueue final : public QObject {
    Q_OBJECT
public:
    explicit JobQueue(int atOnce, QObject *parent = nullptr);
    Job *add(JobSpec spec);
    /// Puts a waiting one before another; null: at the end.
    void moveBefore(Job *job, Job *other);
    /// Forgets one that is over.
    void dismiss(Job *job);
    void setAtOnce(int atOnce);
    [[nodiscard]] QList<Job *> jobs() const;
    [[nodiscard]] int running() const;
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    void added(trescca::Job *job);
    void dismissed(trescca::Job *job);  ///< for the last time
    void reordered();
    void ended(trescca::Job *job);

private:
    void startNext();
    std::vector<std::unique_ptr<Job>> m_jobs;
    int m_atOnce;
};

}  // namespace trescca
