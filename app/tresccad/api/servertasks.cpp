// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/servertasks.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Nova's task_state by the kind of a job.
const QMap<QString, QString> &taskWords()
{
    static const QMap<QString, QString> words{{u"save"_s, u"image_snapshot"_s}, {u"createImage"_s, u"image_snapshot"_s},
        {u"createBackup"_s, u"image_backup"_s}, {u"stop"_s, u"powering-off"_s}, {u"start"_s, u"powering-on"_s}, {u"suspend"_s, u"suspending"_s},
        {u"resume"_s, u"resuming"_s}, {u"reboot"_s, u"rebooting_hard"_s}, {u"rebuild"_s, u"rebuilding"_s}};
    return words;
}

}  // namespace

QString ServerTasks::running(const QString &id) const
{
    for (const JobView &job : m_jobs.list()) {
        if (job.subject == id && job.state == JobState::Running && taskWords().contains(job.kind))
            return taskWords()[job.kind];
    }
    return {};
}

Result<void> ServerTasks::start(const QString &kind, const QString &id, const ApiRequest &request, Jobs::Work work, const QString &jobId)
{
    const std::lock_guard lock(m_mutex);
    if (const QString other = running(id); !other.isEmpty())
        return fail(Kind::Conflict, u"Cannot '%1' instance %2 while it is in task_state %3"_s.arg(kind, id, other));
    begin(kind, id, request);
    const auto job = m_jobs.start(
        kind, id,
        [this, id, asked = request.id, work = std::move(work)](const Context &context) {
            auto done = work(context);
            end(id, asked, done ? Result<void>() : fail(done));
            return done;
        },
        jobId);
    if (job)
        return {};
    end(id, request.id, fail(job));
    return fail(job);
}

void ServerTasks::settle(Instance &instance)
{
    const QString own = running(instance.id);
    const std::lock_guard lock(m_mutex);
    const bool passing = instance.state == InstanceState::Busy && (instance.task == "in use"_L1 || !own.isEmpty());
    if (passing && m_seen.contains(instance.id))
        instance.state = m_seen[instance.id];
    else if (instance.state != InstanceState::Busy)
        m_seen.insert(instance.id, instance.state);
    if (!own.isEmpty())
        instance.task = own;
}

void ServerTasks::begin(const QString &action, const QString &id, const ApiRequest &request)
{
    m_notes.begin(id, {action, QString::fromLatin1(request.id), request.who.userId, QDateTime::currentDateTimeUtc(), {}, {}});
}

void ServerTasks::end(const QString &id, const QByteArray &requestId, const Result<void> &done)
{
    m_notes.end(id, QString::fromLatin1(requestId), done ? QString() : done.error().what);
}

JobListener ServerTasks::listener(const QString &action, const ApiRequest &request)
{
    const QString asked = QString::fromLatin1(request.id);
    return {.begins = [this, action, asked, user = request.who.userId](
                          const QString &id) { m_notes.begin(id, {action, asked, user, QDateTime::currentDateTimeUtc(), {}, {}}); },
        .ends = [this, asked](const QString &id, const Result<QString> &done) { m_notes.end(id, asked, done ? QString() : done.error().what); }};
}

}  // namespace trescca
