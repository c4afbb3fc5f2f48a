// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/restores.h"

#include "app/tresccad/api/imagefields.h"
#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/site/copies.h"
#include "core/site/instancename.h"

#include <QRegularExpression>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QString kind = u"restore"_s;

/// Of a move, which has removed the package by then, or will, the move itself tells how it goes on.
Error stopped(const RestoreRecord &record)
{
    const QString next = record.migration.isEmpty() ? u" Its image is as it was: restore that again."_s : u" Try again once it runs."_s;
    return {Kind::Unreachable, u"tresccad was stopped while it restored this server, which was not made."_s + next, {}};
}

/// Not known for sure, or cut: what it says may have changed since.
bool isOpen(const RestoreRecord &record) { return record.result.isEmpty() && (!record.failure || record.failure->kind == Kind::Unreachable); }

/// A person's restore bears no mark in what it made but the image, which others may have been made of before.
bool isMadeBy(const RestoreRecord &record, const Instance &instance)
{
    if (!record.migration.isEmpty())
        return instance.migration == record.migration;
    return instance.migration.isEmpty() && instance.image == record.imageId && instance.created >= record.started;
}

/// The domain's name is this one as libvirt takes it, perhaps with a number behind it.
bool isNamedFor(const QString &domain, const QString &name)
{
    const QString plain = arrivingInstanceName(name);
    static const QRegularExpression number(u"\\A(-[0-9]+)?\\z"_s);
    return domain.startsWith(plain) && number.match(domain.sliced(plain.size())).hasMatch();
}

JobView viewOf(const RestoreRecord &record)
{
    JobView view;
    view.id = record.id;
    view.kind = kind;
    view.subject = record.imageId;
    view.state = record.result.isEmpty() ? JobState::Failed : JobState::Done;
    view.error = record.failure.value_or(stopped(record));
    view.result = record.result;
    view.started = record.started;
    view.ended = record.ended.isValid() ? record.ended : record.started;
    return view;
}

void warn(const Result<void> &done)
{
    if (!done)
        qCWarning(logDaemon).noquote() << done.error().what;
}

}  // namespace

Restores::Restores(Site &site, ImageStore &store, Jobs &jobs, ServerNotes &notes, const QString &stateFolder)
    : m_site(site), m_store(store), m_jobs(jobs), m_notes(notes), m_records(stateFolder)
{}

void Restores::recover()
{
    for (const RestoreRecord &record : m_records.list()) {
        const bool looking = isOpen(record)
            && m_jobs.start(
                kind, record.imageId, [this, record](const Context &context) { return ended(record.id, settled(record, context)); }, record.id);
        if (!looking)
            m_jobs.recall(viewOf(record));
    }
}

// A guest whose restore was cut may be read into memory still, or is just going; what has neither come nor gone is looked at again.
Result<QString> Restores::settled(const RestoreRecord &cut, const Context &context) const
{
    constexpr int patience = 50;
    for (int looks = 0;; ++looks) {
        if (const auto go = context.check(); !go)
            return fail(go);
        const auto all = m_site.instances(context);
        if (!all)
            return fail(all);
        const auto found = std::ranges::find_if(*all, [&](const Instance &one) { return isMadeBy(cut, one); });
        if (found == all->end())
            return std::unexpected(cut.failure.value_or(stopped(cut)));
        if (found->state != InstanceState::Busy && (found->state != InstanceState::Off || looks > patience))
            return found->id;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

/// This one, or with a number where another is shown here under it. Another may be shown under a name that no domain has.
QString Restores::freeShownName(const QString &wanted, const QString &id) const
{
    QStringList taken;
    for (const Instance &other : m_site.instances({}).value_or(QList<Instance>())) {
        const QString shown = m_notes.get(other.id).name;
        if (other.id != id)
            taken << (shown.isEmpty() ? other.name : shown);
    }
    QString free = wanted;
    for (int number = 2; taken.contains(free); ++number)
        free = u"%1-%2"_s.arg(wanted).arg(number);
    return free;
}

/// The name that arrives counts, not one that it had here before. What of its letters the hypervisor does not take is told here all the same.
void Restores::noteArrival(const QString &id, const RestoreRecord &record)
{
    const std::lock_guard lock(m_naming);
    const auto made = m_site.instance(id, {});
    const QString name = !made ? QString() : freeShownName(isNamedFor(made->name, record.name) ? record.name : made->name, id);
    warn(m_notes.change(id, [&](ServerNote &note) {
        note.name = made && name != made->name ? name : QString();
        if (!record.user.isEmpty())
            note.userId = record.user;
    }));
}

Result<QString> Restores::ended(const QString &id, Result<QString> done)
{
    auto record = m_records.find(id);
    if (!done && done.error().kind == Kind::Cancelled && m_jobs.isClosed())
        done = std::unexpected(stopped(record.value_or(RestoreRecord{})));  // else a client would think that its own user had done it
    if (!record)
        return done;  // forgotten meanwhile
    record->ended = QDateTime::currentDateTimeUtc();
    record->result = done.value_or(QString());
    record->failure = done ? std::nullopt : std::optional(done.error());
    warn(m_records.put(*record));
    if (done)
        noteArrival(*done, *record);
    return done;
}

/// The site has an instance of this migration, perhaps one whose restore was cut.
Result<bool> Restores::isMade(const QString &migrationId) const
{
    if (migrationId.isEmpty())
        return false;
    const auto instances = m_site.instances({});
    if (!instances)
        return fail(instances);
    return std::ranges::contains(*instances, migrationId, &Instance::migration);
}

Result<void> Restores::mayBegin(const QString &imageId, const QString &migrationId) const
{
    const auto isThere = isMade(migrationId);
    if (!isThere)
        return fail(isThere);
    const auto image = m_store.get(imageId);
    if (!image)
        return *isThere ? Result<void>() : fail(image);
    if (imageStatus(*image, {}) == "deactivated"_L1)
        return fail(Kind::Conflict, u"Image %1 is deactivated; reactivate it, then restore it."_s.arg(image->name));
    if (image->status == ImageStatus::Active)
        return {};
    return fail(Kind::Conflict, u"Image %1 is %2; only an active one can be restored."_s.arg(image->name, statusName(image->status)));
}

/// What its job asks again, told before there is a server that fails of it.
Result<void> Restores::mayBeAlone(const QString &imageId) const
{
    const auto package = m_store.get(imageId);
    const auto all = package ? m_site.instances({}) : fail(package);
    if (!all)
        return fail(all);
    const Machine machine = machineOf(*package, m_store.list());
    if (std::ranges::any_of(machine.packages, [&](const QString &id) { return m_jobs.running(kind, id).has_value(); }))
        return failBeingRestored(package->name, m_site.endpoint().name);
    const auto copy = runningCopy(machine, *all);
    return copy ? failSecond(*copy, m_site.endpoint().name) : Result<void>();
}

/// Its package may go while it is told about.
QString Restores::packageName(const QString &imageId) const
{
    const auto image = m_store.get(imageId);
    const QString own = image ? image->properties.value(QLatin1StringView(property::instanceName)) : QString();
    return own.isEmpty() && image ? image->name : own;
}

Result<QString> Restores::start(const QString &imageId, const RestoreOptions &options, const QString &user, const JobListener &listener)
{
    const std::lock_guard lock(m_starting);
    const auto before = m_records.of(options.migrationId);
    const auto earlier = before ? m_jobs.find(before->id) : std::nullopt;
    if (earlier && earlier->state == JobState::Running)
        return before->id;
    if (earlier && earlier->state == JobState::Done && m_site.instance(earlier->result, {}))
        return before->id;
    if (options.migrationId.isEmpty() && m_jobs.isWindingDown())
        return std::unexpected(beingStopped());
    if (const auto may = mayBegin(imageId, options.migrationId); !may)
        return fail(may);
    if (const auto may = options.alone ? mayBeAlone(imageId) : Result<void>(); !may)
        return fail(may);
    const RestoreRecord record{before ? before->id : newId(), imageId, options.migrationId, QDateTime::currentDateTimeUtc(), {}, {}, {},
        options.name.isEmpty() ? packageName(imageId) : options.name, user};
    if (const auto noted = m_records.put(record); !noted)
        return fail(noted);
    const auto work = [this, id = record.id, imageId, options, listener](const Context &context) {
        const auto made = m_site.restore(imageId, options, context);
        auto done = ended(id, made ? Result<QString>(made->id) : fail(made));
        listener.ends(id, done);
        return done;
    };
    listener.begins(record.id);
    const auto job = m_jobs.start(kind, imageId, work, record.id);
    if (!job)
        listener.ends(record.id, job);
    if (!job)
        warn(before ? m_records.put(*before) : m_records.remove(record.id));
    return job;
}

std::optional<JobView> Restores::job(const QString &provisionalId) const
{
    auto job = m_jobs.find(provisionalId);
    return job && job->kind == kind ? job : std::nullopt;
}

QString Restores::migrationOf(const QString &provisionalId) const { return m_records.find(provisionalId).value_or(RestoreRecord{}).migration; }

QString Restores::nameOf(const QString &provisionalId) const { return m_records.find(provisionalId).value_or(RestoreRecord{}).name; }

QString Restores::userOf(const QString &provisionalId) const { return m_records.find(provisionalId).value_or(RestoreRecord{}).user; }

void Restores::forget(const QString &provisionalId)
{
    m_jobs.forget(provisionalId);
    if (m_records.find(provisionalId))
        warn(m_records.remove(provisionalId));
}

void Restores::forgetFailed(const QString &imageId)
{
    for (const RestoreRecord &record : m_records.list()) {
        if (record.imageId == imageId && record.failure)
            forget(record.id);
    }
}

}  // namespace trescca
