// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/queuesummary.h"

#include "ui/main/unfinishedwatch.h"
#include "ui/tray/jobwords.h"

#include <QLabel>

#include <memory>

namespace trescca {

QWidget *makeQueueSummary(const JobQueue &queue, const UnfinishedWatch &unfinished)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    const auto cut = std::make_shared<int>(0);
    const auto tell = [label, cut, &queue] { label->setText(jobwords::summary(queue, *cut)); };
    const auto follow = [label, tell](const Job *job) {
        QObject::connect(job, &Job::progressed, label, tell);
        tell();
    };
    QObject::connect(&queue, &JobQueue::added, label, follow);
    QObject::connect(&queue, &JobQueue::ended, label, tell);
    QObject::connect(&queue, &JobQueue::heldChanged, label, tell);
    QObject::connect(&unfinished, &UnfinishedWatch::found, label, [cut, tell](const QList<MigrationRecord> &left) {
        *cut = static_cast<int>(left.size());
        tell();
    });
    for (const Job *job : queue.jobs())
        follow(job);
    tell();
    return label;
}

}  // namespace trescca
