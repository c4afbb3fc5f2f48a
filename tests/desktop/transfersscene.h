// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/heldjob.h"
#include "ui/transfers/joblist.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/transferspanel.h"

#include <QPushButton>

#include <algorithm>

namespace trescca {

/// A dock of its own, with jobs that end when they are let go.
struct TransfersScene {
    explicit TransfersScene(const QStringList &titles = {})
    {
        panel.resize(900, 700);
        for (const QString &title : titles)
            add(title);
        panel.show();
    }
    ~TransfersScene()
    {
        for (Job *job : queue.jobs())
            job->cancel();
    }
    Job *add(const QString &title, const Result<JobResult> &outcome = JobResult{QStringLiteral("done"), {}})
    {
        return queue.add(heldJob(title, gate, outcome));
    }
    [[nodiscard]] QStringList order() const
    {
        QStringList titles;
        for (const JobRow *row : panel.rows())
            titles.append(row->job().spec().title);
        return titles;
    }
    /// As they stand on the screen, from above.
    [[nodiscard]] bool standsInOrder() const
    {
        return std::ranges::is_sorted(panel.rows(), {}, [](const JobRow *row) { return row->y(); });
    }
    [[nodiscard]] JobRow *row(const QString &title) const
    {
        for (JobRow *one : panel.rows())
            if (one->job().spec().title == title)
                return one;
        return nullptr;
    }
    [[nodiscard]] QString selected() const { return panel.list().selected() ? panel.list().selected()->spec().title : QString(); }
    [[nodiscard]] QPushButton *button(const QWidget &in, const QString &text) const
    {
        for (QPushButton *one : in.findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString &title, const QString &text) const { return button(*row(title), text)->isVisible(); }

    QSemaphore gate;
    JobQueue queue{1};
    TransfersPanel panel{queue};
};

inline const QStringList four{QStringLiteral("web-1"), QStringLiteral("db-2"), QStringLiteral("build-7"), QStringLiteral("redis")};

}  // namespace trescca
