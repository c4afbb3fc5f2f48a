// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/journey.h"

#include "ui/jobs/jobqueue.h"

namespace trescca {

QList<Journey> journeysIn(const JobQueue &queue)
{
    QList<Journey> journeys;
    for (const Job *job : queue.jobs()) {
        const JobSpec &spec = job->spec();
        if (!job->isOver() && !spec.instanceId.isEmpty() && spec.moveId.isEmpty())
            journeys.append({spec.instanceId, spec.title, spec.from, spec.to, job->state() == Job::State::Running});
    }
    return journeys;
}

}  // namespace trescca
