// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/queuesummary.h"

#include "ui/main/unfinishedwatch.h"
#include "ui/tray/jobwords.h"

#include <QLabel>

#include <algorithm>
#include <iterator>
#include <memory>

namespace trescca {

QWidget *makeQueueSummary(const JobQueue &queue, const UnfinishedWatch &unfinished)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    const auto cut = std::make_shared<QStringList>();
    const auto tell = [label, cut, &queue] {
        QStringList left = *cut;
        for (const Job *job : queue.jobs())
            if (!job->isOver())
                left.removeAll(job->moveId());  // that goes on with it
        label->setText(jobwords::summary(queue, static_cast<int>(left.size())));
    };
    const auto follow = [label, tell](const Job *job) {
        QObject::connect(job, &Job::progressed, label, tell);
        tell();
    };
    QObject::connect(&queue, &JobQueue::added, label, follow);
    QObject::connect(&queue, &JobQueue::ended, label, tell);
    QObject::connect(&queue, &JobQueue::heldChanged, label, tell);
    QObject::connect(&unfinished, &UnfinishedWatch::found, label, [cut, tell](const QList<MigrationRecord> &left) {
        cut->clear();
        std::ranges::transform(left, std::back_inserter(*cut), &MigrationRecord::id);
        tell();
    });
    for (const Job *job : queue.jobs())
        follow(job);
    tell();
    return label;
}

}  // namespace trescca
