// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/arrivalwatch.h"

#include "ui/jobs/background.h"

#include <QEvent>
#include <QWidget>

namespace trescca {

ArrivalWatch::ArrivalWatch(const Services &services, JobQueue &queue, QWidget *window) : QObject(window), m_services(services), m_queue(queue)
{
    window->installEventFilter(this);
    connect(&queue, &JobQueue::ended, this, &ArrivalWatch::look);
    connect(&queue, &JobQueue::dismissed, this, [this](const Job *job) {
        m_asked.remove(job);
        m_again.remove(job);
    });
}

void ArrivalWatch::look()
{
    for (const Job *job : m_queue.jobs())
        if (const auto &record = job->result().record; record && record->state == MigrationState::Done) {
            if (m_asked.contains(job))
                m_again.insert(job);
            else
                ask(*job);
        }
}

void ArrivalWatch::ask(const Job &job)
{
    m_asked.insert(&job);
    const auto isGone = [sites = m_services.site, journal = m_services.journal, made = *job.result().record](const Context &context) -> Result<bool> {
        const MigrationRecord record = journal ? journal->migration(made.id).value_or(made) : made;  // its site may have another name by now
        const auto at = sites(record.destination);
        if (!at)
            return fail(at);
        const auto there = (*at)->instance(record.destinationInstance, context);
        return there || there.error().kind == Kind::NotFound ? Result<bool>(!there) : fail(there);
    };
    inBackground<bool>(this, isGone, [this, asked = &job](const Result<bool> &told) {
        if (!m_asked.contains(asked))
            return;  // dismissed meanwhile
        if (told && *told)
            return Q_EMIT gone(asked);
        m_asked.remove(asked);
        if (m_again.remove(asked))  // it may have gone just then
            ask(*asked);
    });
}

bool ArrivalWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        look();
    return QObject::eventFilter(watched, event);
}

}  // namespace trescca
