// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/unfinishedwatch.h"

#include "ui/jobs/background.h"

#include <QEvent>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// All that is shown of them.
QStringList seenOf(const QList<MigrationRecord> &records)
{
    QStringList seen;
    for (const MigrationRecord &record : records)
        seen.append(QStringList{record.id, migrationStateName(record.state), record.stage, record.error}.join(u'\n'));
    return seen;
}

}  // namespace

UnfinishedWatch::UnfinishedWatch(Read read, QWidget *window) : QObject(window), m_read(std::move(read)) { window->installEventFilter(this); }

void UnfinishedWatch::lookAnew()
{
    m_known.reset();
    m_failed = false;
    look();
}

void UnfinishedWatch::look()
{
    m_again = m_looking;
    if (std::exchange(m_looking, true))
        return;
    inBackground<QList<MigrationRecord>>(
        this, [read = m_read](const Context &) { return read(); }, [this](const Result<QList<MigrationRecord>> &records) { take(records); });
}

void UnfinishedWatch::take(const Result<QList<MigrationRecord>> &records)
{
    m_looking = false;
    if (std::exchange(m_again, false))
        return look();
    const bool knewThat = std::exchange(m_failed, !records);
    if (!records) {
        if (!knewThat)
            Q_EMIT failed(records.error());
        return;
    }
    QList<MigrationRecord> left = *records;
    // Those that a program works on still are its own.
    left.removeIf([](const MigrationRecord &record) { return record.state == MigrationState::Running && record.ownerAlive; });
    const QStringList seen = seenOf(left);
    if (m_known == seen)
        return;
    m_known = seen;
    Q_EMIT found(left);
}

bool UnfinishedWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        look();
    return QObject::eventFilter(watched, event);
}

}  // namespace trescca
