// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diskrun.h"

#include "core/base/digest.h"
#include "core/migration/arrivingimage.h"
#include "core/migration/diskimage.h"
#include "core/migration/packages.h"
#include "core/migration/undo.h"
#include "core/migration/wire.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr std::chrono::milliseconds betweenLooks{250};

bool isAtRest(const Instance &instance) { return instance.state == InstanceState::Off && instance.task.isEmpty(); }

}  // namespace

Result<void> DiskRun::bringImage(const Context &context)
{
    const auto copied = isCopied(context);
    if (!copied || *copied)
        return copied ? Result<void>() : fail(copied);
    if (const auto entered = enter(u"save"_s); !entered)
        return entered;
    if (const auto still = shutDown(context); !still)
        return still;
    if (const auto entered = enter(u"transfer"_s); !entered)
        return entered;
    return copyOver(context);
}

/// A copy of a disk that was booted from since is an old one.
Result<bool> DiskRun::isCopied(const Context &context) const
{
    const auto arrived = imageArrived(context);
    if (!arrived || !*arrived)
        return arrived;
    const auto there = findArrived(m_log.record(), m_destination, context);
    const auto source = m_source.instance(m_log.record().instanceId, context);
    if (!there || (!source && source.error().kind != Kind::NotFound))
        return there ? fail(source) : fail(there);
    return *there || !source || !isAlive(source->state);
}

Result<void> DiskRun::shutDown(const Context &context)
{
    const auto instance = m_source.instance(m_log.record().instanceId, context);
    if (!instance)
        return fail(instance);
    m_log.beginStage(u"save"_s);
    const auto outcome = isAtRest(*instance) ? context.check() : stop(*instance, context);
    m_log.endStage(u"save"_s, 0, outcome);
    return outcome;
}

Result<void> DiskRun::stop(const Instance &instance, const Context &context)
{
    const bool force = m_log.options().forceOff;
    if (isAlive(instance.state))
        if (const auto noted = m_log.before(u"stop"_s, {{u"force"_s, force}}); !noted)
            return noted;
    // A paused guest hears nothing.
    const bool deaf = instance.state == InstanceState::Paused && force;
    auto rests = deaf ? Result<bool>(false) : order(InstanceAction::ShutDown, context).and_then([&] { return comesToRest(context); });
    if (rests && !*rests && force)
        rests = order(InstanceAction::ForceOff, context).and_then([&] { return comesToRest(context); });
    if (!rests)
        return fail(rests);
    if (*rests) {
        m_log.noteStopped(m_log.now());
        return {};
    }
    return fail(Kind::Conflict,
        force
            ? u"%1 could not be switched off at %2 within %3 seconds. Switch it off yourself, then move it again."_s.arg(
                  instance.name, m_log.record().source, QString::number(m_patience.shutDownSeconds))
            : u"%1 was asked to shut down, and has not within %2 seconds; it may do so yet. Shut it down from inside, or have it switched off (`--force-off`), as if its plug were pulled."_s
                  .arg(instance.name, QString::number(m_patience.shutDownSeconds)));
}

/// What is on its way off already takes no other order, and needs none.
Result<void> DiskRun::order(InstanceAction action, const Context &context)
{
    const auto done = m_source.act(m_log.record().instanceId, action, context);
    if (done || done.error().kind != Kind::Conflict)
        return done;
    const auto now = m_source.instance(m_log.record().instanceId, context);
    if (!now)
        return fail(now);
    const bool goes = now->state == InstanceState::Off || now->state == InstanceState::Busy || !now->task.isEmpty();
    return goes ? Result<void>() : done;
}

/// False when it is not off in the time that a guest needs for it.
Result<bool> DiskRun::comesToRest(const Context &context) const
{
    const QDeadlineTimer deadline{std::chrono::seconds(m_patience.shutDownSeconds)};
    while (true) {
        const auto now = m_source.instance(m_log.record().instanceId, context);
        if (!now)
            return fail(now);
        if (isAtRest(*now))
            return true;
        if (now->state == InstanceState::Saved || now->state == InstanceState::Error)
            return fail(Kind::Conflict,
                u"%1 was asked to shut down, and is %2 at %3 now: somebody else has dealt with it."_s.arg(
                    now->name, stateName(now->state), m_log.record().source));
        if (deadline.hasExpired())
            return false;
        context.report(u"shut down"_s, 0);
        if (const auto waited = pauseFor(betweenLooks, context); !waited)
            return fail(waited);
    }
}

Result<void> DiskRun::copyOver(const Context &context)
{
    const auto told = m_source.diskForecast(m_log.record().instanceId, context);
    if (!told)
        return fail(told);
    auto upload = openUpload(m_log, m_destination, diskImageSpec(*told), std::nullopt, context);
    if (!upload)
        return fail(upload);
    Wire sink(**upload, m_log, context, 0);
    m_log.beginStage(u"transfer"_s);
    auto outcome = m_source.copyDisk(m_log.record().instanceId, sink, context);
    if (outcome)
        outcome = sink.finish();
    m_log.endStage(u"transfer"_s, sink.bytes(), outcome);
    const auto sent = noteSent(m_log, sink.bytes());
    if (!outcome)
        return outcome;
    const auto noted = m_log.update([&](MigrationRecord &record) { record.bytesDisk = copyBytes(told->instance); });
    return sent.and_then([&] { return noted; }).and_then([&] { return noteArrival(m_log, sink.bytes()); });
}

Result<void> DiskRun::confirmStill(const Instance &instance) const
{
    if (isAtRest(instance))
        return {};
    return fail(Kind::Conflict,
        u"%1 is not off at %2 any more (it is %3), so it does not boot at %4."_s.arg(
            instance.name, m_log.record().source, stateName(instance.state), m_log.record().destination));
}

Result<Instance> DiskRun::makeInstance(const Context &context)
{
    const auto made = findArrived(m_log.record(), m_destination, context);
    if (!made)
        return fail(made);
    if (*made)  // the answer was lost
        return awaitBoot(**made, context);
    const auto source = m_source.instance(m_log.record().instanceId, context);
    if (!source)
        return fail(source);
    SpawnRequest request = spawnRequestOf(*source, m_log.options());
    request.imageId = m_log.record().destinationImage;
    request.migrationId = m_log.record().id;
    return m_destination.spawn(request, context);
}

Result<Instance> DiskRun::awaitBoot(Instance instance, const Context &context) const
{
    while (instance.state == InstanceState::Busy) {
        context.report(u"spawn"_s, 0);
        if (const auto waited = pauseFor(betweenLooks, context); !waited)
            return fail(waited);
        auto now = m_destination.instance(instance.id, context);
        if (!now)
            return now;
        instance = std::move(*now);
    }
    return instance;
}

/// Its user deletes it when the copy has proved itself.
Result<void> DiskRun::letGo(const Context &) { return m_log.after(u"release"_s); }

Result<void> DiskRun::tidy(const Context &context)
{
    const auto there = m_log.options().keepPackage ? Result<void>() : tidyDiskImage(m_log.record(), m_destination, context);
    const auto here = tidyPackages(m_log.record(), m_source, context);
    return there ? here : there;
}

}  // namespace trescca
