// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <QSemaphore>

namespace trescca {

/// A job that works until it is let go, or told to stop; then it ends as it is told.
[[nodiscard]] inline JobSpec heldJob(const QString &title, QSemaphore &gate, const Result<JobResult> &outcome = JobResult{QStringLiteral("done"), {}})
{
    JobSpec spec{title, QStringLiteral("laptop"), QStringLiteral("factory"), {QStringLiteral("save"), QStringLiteral("transfer")},
        title + QStringLiteral(" goes on running at laptop."), [&gate, outcome](const Context &context) -> Result<JobResult> {
            context.report(QStringLiteral("save"), 1, 2);
            while (!gate.tryAcquire(1, 10))
                if (const auto go = context.check(); !go)
                    return fail(go);
            return outcome;
        }};
    spec.instanceId = QStringLiteral("i-") + title;
    return spec;
}

}  // namespace trescca
