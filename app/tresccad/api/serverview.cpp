// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverview.h"

#include "app/tresccad/api/held.h"
#include "core/base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// When a server that somebody else made was seen first: nobody knows more of its age. Written down, so that it stays.
QDateTime firstSeen(ServerNotes &notes, const QString &id, const ServerNote &note)
{
    if (note.seen.isValid())
        return note.seen;
    static const QDateTime start = QDateTime::currentDateTimeUtc();
    QDateTime time = start;  // stays at least while this daemon runs, should it not be written
    const auto noted = notes.change(id, [&time](ServerNote &kept) {
        if (!kept.seen.isValid())
            kept.seen = QDateTime::currentDateTimeUtc();
        time = kept.seen;
    });
    if (!noted)
        qCWarning(logDaemon).noquote() << noted.error().what;
    return time;
}

bool makes(const JobView &job) { return job.kind == "restore"_L1 || job.kind == "spawn"_L1; }

/// What a restore at work has made so far: the site lists it too, and it is told as one with its job.
bool isMadeBy(const JobView &job, const Instance &place, const Instance &half)
{
    if (job.state != JobState::Running)
        return false;
    return (!place.migration.isEmpty() && half.migration == place.migration) || (half.task == "restoring"_L1 && half.image == job.subject);
}

/// Why the last thing that its users asked of a server, a rebuild, failed. Empty: it was another, or went well.
QString lastRebuildError(const ServerNote &note)
{
    static const QStringList besides{u"lock"_s, u"unlock"_s, u"createImage"_s, u"createBackup"_s};
    const auto last =
        std::find_if(note.events.crbegin(), note.events.crend(), [](const ServerEvent &event) { return !besides.contains(event.action); });
    return last != note.events.crend() && last->action == "rebuild"_L1 ? last->error : QString();
}

ServerSeen seenLast(const DeletedServer &last)
{
    ServerSeen server{last.instance, last.note, {}, {}};
    server.deleted = true;
    return server;
}

}  // namespace

/// A failed rebuild is told until something else is done with the server. What other programs do leaves no event: it is seen in another
/// state, and then the failure is over for good, whatever state comes next. `now`: as the site has it; Busy tells nothing.
QString ServerView::rebuildFault(const ServerSeen &server, InstanceState now) const
{
    const QString error = lastRebuildError(server.note);
    const auto left = server.note.rebuilt;
    if (error.isEmpty() || !left)
        return {};
    const bool isFirstLook = *left == InstanceState::Busy;
    if (now != InstanceState::Busy && now != *left) {
        const auto noted = m_context.notes.change(server.instance.id, [&](ServerNote &note) {
            if (note.rebuilt == left)
                note.rebuilt = isFirstLook ? std::optional(now) : std::nullopt;
        });
        if (!noted)
            qCWarning(logDaemon).noquote() << noted.error().what;
        if (!isFirstLook)
            return {};
    }
    const bool usable = server.instance.state == InstanceState::Running || server.instance.state == InstanceState::Off;
    return usable && server.instance.fault.isEmpty() ? error : QString();
}

ServerSeen ServerView::seen(Instance instance) const
{
    ServerSeen server{std::move(instance), {}, {}, {}};
    server.note = m_context.notes.get(server.instance.id);
    if (!server.note.name.isEmpty())
        server.instance.name = server.note.name;
    if (!server.instance.created.isValid())
        server.instance.created = firstSeen(m_context.notes, server.instance.id, server.note);
    const InstanceState now = server.instance.state;
    m_context.tasks.settle(server.instance);
    const QString fault = rebuildFault(server, now);
    server.rebuildFailed = !fault.isEmpty();
    if (server.rebuildFailed)
        server.instance.fault = fault;
    return server;
}

ServerSeen ServerView::seen(const JobView &job) const
{
    const auto image = m_context.store.get(job.subject);
    QString name = m_context.restores.nameOf(job.id);
    if (name.isEmpty() && image)
        name = image->properties.value(QLatin1StringView(property::instanceName), image->name);
    ServerSeen server = seen(placeholder(job, name.isEmpty() ? job.id : name));
    if (server.note.userId.isEmpty())
        server.note.userId = m_context.restores.userOf(job.id);
    if (job.state == JobState::Failed)
        server.fault = job.error.kind;
    else
        server.instance.migration = m_context.restores.migrationOf(job.id);  // a move that is undone has to find it
    if (job.state == JobState::Running)
        server.progress = job.progress;
    return server;
}

Result<QList<ServerSeen>> ServerView::all(bool withDeleted) const
{
    const auto instances = m_context.site.instances({});
    if (!instances)
        return fail(instances);
    QList<ServerSeen> all;
    QStringList ids;
    for (const Instance &instance : *instances) {
        ids << instance.id;
        all << seen(instance);
    }
    for (const JobView &job : m_context.jobs.list()) {
        if (!makes(job) || job.state == JobState::Done)
            continue;
        ids << job.id;
        if (std::ranges::contains(*instances, job.id, &Instance::id))
            continue;  // what is being spawned has its own id from the start
        const ServerSeen place = seen(job);
        all.removeIf([&](const ServerSeen &half) { return isMadeBy(job, place.instance, half.instance); });
        all << place;
    }
    m_context.notes.sweep(ids);
    for (const DeletedServer &last : withDeleted ? m_context.notes.deleted() : QList<DeletedServer>()) {
        if (!ids.contains(last.instance.id))  // else it came back
            all << seenLast(last);
    }
    std::ranges::sort(all, [](const ServerSeen &a, const ServerSeen &b) {
        return std::tuple(b.instance.created, a.instance.id) < std::tuple(a.instance.created, b.instance.id);
    });
    return all;
}

std::optional<JobView> ServerView::making(const QString &id) const
{
    const auto job = m_context.jobs.find(id);
    return job && makes(*job) && job->state != JobState::Done ? job : std::nullopt;
}

QString ServerView::instanceId(const QString &id) const
{
    const auto job = m_context.restores.job(id);
    return job && job->state == JobState::Done ? job->result : id;  // the client follows the id in the body
}

Result<ServerSeen> ServerView::find(const QString &id) const
{
    if (const auto job = making(id))
        return seen(*job);
    const auto instance = m_context.site.instance(instanceId(id), {});
    if (!instance && instance.error().kind == Kind::NotFound)
        return fail(Kind::NotFound, u"Instance %1 could not be found."_s.arg(id));
    return instance ? Result<ServerSeen>(seen(*instance)) : fail(instance);
}

Result<ServerSeen> ServerView::findFree(const ApiRequest &request, const QString &action) const
{
    const QString id = request.params[u"id"_s];
    auto server = find(id);
    if (!server)
        return server;
    const QString &name = server->instance.name;
    if (const auto open = checkUnlocked(name, server->note.locked, request.who); !open)
        return fail(open);
    if (m_context.moves.isSaving(server->instance.id))
        return fail(Kind::Conflict, u"Instance %1 is being saved; wait for the end of it."_s.arg(name));
    if (making(id) || !m_context.tasks.running(server->instance.id).isEmpty())
        return fail(
            Kind::Conflict, u"Cannot '%1' instance %2 while it is in task_state %3"_s.arg(action, server->instance.id, server->instance.task));
    return server;
}

}  // namespace trescca
