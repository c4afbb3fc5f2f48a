// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/queuesummary.h"

#include "ui/tray/jobwords.h"

#include <QLabel>

namespace trescca {

QWidget *makeQueueSummary(const JobQueue &queue)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    const auto tell = [label, &queue] { label->setText(jobwords::summary(queue)); };
    const auto follow = [label, tell](const Job *job) {
        QObject::connect(job, &Job::progressed, label, tell);
        tell();
    };
    QObject::connect(&queue, &JobQueue::added, label, follow);
    QObject::connect(&queue, &JobQueue::ended, label, tell);
    QObject::connect(&queue, &JobQueue::heldChanged, label, tell);
    for (const Job *job : queue.jobs())
        follow(job);
    tell();
    return label;
}

}  // namespace trescca
