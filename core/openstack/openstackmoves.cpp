// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellword.h"
#include "core/openstack/imagedownload.h"
#include "core/openstack/openstackstate.h"
#include "core/openstack/savewatch.h"
#include "core/site/storecheck.h"

#include "core/base/log.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// A context that does not know of the caller's stop: for tidying up after it.
Context afterwards() { return {}; }

QJsonObject releaseArgument(const QString &migration)
{
    QJsonObject argument{{u"keep"_s, true}};
    if (!migration.isEmpty())
        argument.insert(u"migration_id"_s, migration);
    return argument;
}

/// The error of a failed save, with what to do where the instance could not be brought back either. A move tells its own way to go on, as
/// it may yet come to its end; then what can be done by hand belongs to the details. Of what is not the move's to bring back nothing is said.
Error withWayBack(Error error, const Result<void> &back, const QString &instanceId, const QString &migrationId, const QString &site)
{
    if (back)
        return error;
    qCInfo(logOpenStack).noquote() << "Instance" << instanceId << "could not be resumed:" << back.error().what;
    error.detail += u"\nThe instance could not be resumed: "_s + back.error().what;
    if (!migrationId.isEmpty() && back.error().kind == Kind::Conflict)
        return error;
    const QString start = u"tresccac --cloud %1 start %2"_s.arg(shellWord(site), instanceId);
    if (migrationId.isEmpty())
        error.what += u" The instance may stay suspended at %1: once that answers, start it (`%2`)."_s.arg(site, start);
    else
        error.detail +=
            u"\nIt may stay suspended at %1. Resume the move or roll it back (`tresccac resume %2`, `tresccac rollback %2`); only if it surely runs nowhere else, start it by force (`%3 --force`)."_s
                .arg(site, migrationId.left(8), start);
    return error;
}

QString savesNoMemory(const QString &site)
{
    return u"%1 does not save an instance with its memory: it has no Trescca plugin. Have the cloud take an image of its disks instead, or ask "
           "its operator for the plugin."_s.arg(site);
}

}  // namespace

/// Why a lock keeps it from being saved; empty: there is none, or it keeps out others only. Of a held one it keeps no state from being whole.
Result<QStringList> OpenStackSite::State::lockOn(const Instance &instance, const Context &context)
{
    if (!instance.locked || !isAlive(instance.state))
        return QStringList();
    const auto token = session->token(context);
    if (!token)
        return fail(token);
    if (token->roles.contains("admin"_L1, Qt::CaseInsensitive))
        return QStringList();
    return QStringList{u"%1 is locked at %2. Unlock it first (`openstack server unlock %3`), or ask who locked it."_s.arg(
        instance.name, session->endpoint().name, instance.id)};
}

Result<SaveForecast> OpenStackSite::forecast(const QString &instanceId, const Context &context)
{
    const auto now = m_state->compute.get(instanceId, context);
    const auto lock = now ? m_state->lockOn(*now, context) : fail(now);
    if (!lock)
        return fail(lock);
    auto told = m_state->extension.forecast(*now, context);
    if (told)
        told->obstacles = *lock + told->obstacles;
    const bool silent = !told && (told.error().kind == Kind::NotFound || told.error().kind == Kind::Unsupported);
    if (!silent)
        return told;
    const auto keeps = m_state->extension.hasRestore(context);
    if (!keeps)
        return fail(keeps);
    SaveForecast built;
    built.instance = *now;
    built.obstacles = *lock;
    if (!*keeps)
        built.obstacles.append(savesNoMemory(endpoint().name));
    built.memoryBytes = now->memory;
    for (const Disk &disk : now->disks)
        built.diskBytes += disk.virtualSize;
    return built;
}

Result<QString> OpenStackSite::saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context)
{
    auto imageId = m_state->extension.save(instanceId, options, context);
    // A cloud that has just come back puts its instances right first.
    if (!imageId && imageId.error().kind == Kind::Conflict && SaveWatch::settled(m_state->compute, instanceId, context))
        imageId = m_state->extension.save(instanceId, options, context);
    if (!imageId && imageId.error().kind == Kind::NotFound && m_state->extension.hasRestore(context) == false)
        return fail(Kind::Unsupported, savesNoMemory(endpoint().name));
    if (!imageId)
        return imageId;
    const auto active = SaveWatch(m_state->images, m_state->compute, endpoint().name).wait(*imageId, instanceId, context);
    if (active)
        return active->id;
    // The promise is that the instance runs again, whatever went wrong and even if the user stopped it.
    m_state->images.discard(*imageId);
    const auto back = resumeHeld(instanceId, options.migrationId, afterwards());
    return std::unexpected(withWayBack(active.error(), back, instanceId, options.migrationId, endpoint().name));
}

Result<void> OpenStackSite::save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context)
{
    const auto imageId = saveToImage(instanceId, options, context);
    if (!imageId)
        return fail(imageId);
    auto done = downloadImage(m_state->images, *imageId, to, context);
    m_state->images.discard(*imageId);  // the package is where the caller wanted it, or of no use
    if (done)
        return done;
    const auto back = resumeHeld(instanceId, options.migrationId, afterwards());
    return std::unexpected(withWayBack(done.error(), back, instanceId, options.migrationId, endpoint().name));
}

Result<void> OpenStackSite::resumeHeld(const QString &instanceId, const QString &migrationId, const Context &context)
{
    const auto now = SaveWatch::settled(m_state->compute, instanceId, context);
    if (!now)
        return fail(now);
    if (isAlive(now->state))
        return {};
    // Booting afresh what somebody ended is no way back to where it was.
    if (now->state == InstanceState::Off)
        return fail(
            Kind::Conflict, u"The instance %1 is off, and no saved state of it is kept at %2. Start it instead."_s.arg(now->name, endpoint().name));
    if (now->state == InstanceState::Saved && now->heldFor.isEmpty() && !migrationId.isEmpty() && migrationId != QLatin1StringView(anyMigration))
        return fail(Kind::Conflict,
            u"%1 was saved at %2 by a person, not for the move %3, and may run elsewhere by now: that move does not let it go on."_s.arg(
                now->name, endpoint().name, migrationId.left(8)));
    // Nova takes null alone; a tresccad is told for which move.
    const QJsonValue about = migrationId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonObject{{u"migration_id"_s, migrationId}});
    const bool ours = !now->heldFor.isEmpty();
    if (auto done = m_state->compute.action(instanceId, u"resume"_s, ours ? about : QJsonValue(QJsonValue::Null), context); !done)
        return done;
    const auto back =
        m_state->compute.waitFor(instanceId, {InstanceState::Running, InstanceState::Paused}, u"resume"_s, context, InstanceState::Saved);
    return back ? Result<void>() : Result<void>(fail(back));
}

Result<void> OpenStackSite::release(const QString &instanceId, bool keepStopped, const Context &context)
{
    const auto now = SaveWatch::settled(m_state->compute, instanceId, context);
    if (!now)
        return now.error().kind == Kind::NotFound ? Result<void>() : Result<void>(fail(now));
    if (keepStopped && now->state == InstanceState::Off)
        return {};  // done before
    if (now->state != InstanceState::Saved)
        return fail(Kind::Conflict,
            u"Instance \"%1\" is %2 at \"%3\", not held: it is not let go. Look at it before you remove it yourself."_s.arg(
                now->name, stateName(now->state), endpoint().name));
    if (keepStopped) {
        const auto asked = m_state->compute.action(instanceId, u"trescca-release"_s, releaseArgument(now->heldFor), context);
        const auto after = asked ? SaveWatch::settled(m_state->compute, instanceId, context) : fail(asked);
        if (!after)
            return fail(after);
        return after->state == InstanceState::Off
            ? Result<void>()
            : fail(Kind::Conflict, u"\"%1\" is held at \"%2\" still: that cloud has not let it go."_s.arg(after->name, endpoint().name));
    }
    const auto done = m_state->compute.remove(instanceId, context, now->heldFor);
    if (!done && done.error().kind != Kind::NotFound)
        return done;
    return m_state->compute.waitUntilGone(instanceId, context);
}

/// A restore whose answer did not arrive may have made an instance all the same: it bears the migration's id.
void OpenStackSite::State::removeMade(const QString &migrationId)
{
    const auto all = migrationId.isEmpty() ? Result<QList<Instance>>() : compute.list(afterwards());
    for (const Instance &instance : all.value_or(QList<Instance>())) {
        if (instance.migration == migrationId)
            (void)compute.remove(instance.id, afterwards(), migrationId);
    }
}

Result<Instance> OpenStackSite::restore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    const auto id = m_state->extension.restore(imageId, options, context);
    if (!id && id.error().kind == Kind::Cancelled)
        m_state->removeMade(options.migrationId);
    if (!id)
        return fail(id);
    // What was paused when it was saved comes up paused; what is off or suspended did arrive, and somebody has dealt with it since.
    QList<InstanceState> arrived{InstanceState::Paused, InstanceState::Off, InstanceState::Saved};
    if (!options.paused)
        arrived << InstanceState::Running;
    auto running = m_state->compute.waitFor(*id, arrived, u"restore"_s, context, InstanceState::Running);
    if (running && (running->state == InstanceState::Off || running->state == InstanceState::Saved))
        return fail(Kind::Conflict, u"%1 arrived at %2, but it is %3 there."_s.arg(running->name, endpoint().name, stateName(running->state)));
    // Not knowing is no reason to remove what may be running; but a cloud may tell itself that its host was away.
    const auto isKnown = [&] {
        return m_state->compute.get(*id, context).transform([](const Instance &one) { return one.state == InstanceState::Error; });
    };
    if (running || (running.error().kind == Kind::Unreachable && !isKnown().value_or(false)))
        return running;
    if (running.error().kind == Kind::NotFound && !m_state->compute.get(*id, context))
        running.error().what =
            u"%1 knows nothing of the restore any more: it was restarted, or somebody deleted what was being made. Try again."_s.arg(endpoint().name);
    running.error().what.replace(QLatin1StringView(ownSiteName), endpoint().name);
    const auto removed = m_state->compute.remove(*id, afterwards(), options.migrationId);
    if (!removed && removed.error().kind != Kind::NotFound)
        qCWarning(logOpenStack).noquote() << "Instance" << *id << "of a failed restore could not be removed:" << removed.error().what;
    return running;
}

Result<QStringList> OpenStackSite::checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    if (const auto may = checkRole(*this, context); !may)
        return fail(may);
    auto doubts = m_state->extension.checkRestore(imageId, options, context);
    if (!doubts && doubts.error().kind == Kind::Forbidden)
        return QStringList();  // an access rule that lets nothing but the restore itself pass
    if (!doubts)
        doubts.error().what.replace(QLatin1StringView(ownSiteName), endpoint().name);
    else
        doubts->replaceInStrings(QString(QLatin1StringView(ownSiteName)), endpoint().name);
    return doubts;
}

Result<void> OpenStackSite::adopt(const QString &instanceId, const QString &migrationId, const Context &context)
{
    const auto done = m_state->compute.removeMetadata(instanceId, u"trescca_migration"_s, context, migrationId);
    return done || done.error().kind == Kind::NotFound ? Result<void>() : done;
}

Result<void> OpenStackSite::fence(const QString &migrationId, const Context &context) { return m_state->compute.fence(migrationId, context); }

Result<bool> OpenStackSite::isTakenOver(const QString &migrationId, const Context &context)
{
    return m_state->compute.isTakenOver(migrationId, context);
}

}  // namespace trescca
