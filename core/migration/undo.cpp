// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/undo.h"

#include "core/base/shellword.h"
#include "core/migration/packages.h"
#include "core/migration/sourcerestart.h"
#include "core/migration/sourcereturn.h"
#include "core/migration/whereabouts.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Removes what the package became, until the destination shows none of it any more.
Result<void> removeArrived(MigrationLog &log, Site &destination, const Context &context)
{
    const QDeadlineTimer deadline{std::chrono::seconds(30)};
    while (true) {
        const auto arrived = findArrived(log.record(), destination, context);
        if (!arrived)
            return fail(arrived);
        if (!*arrived)
            return {};
        if (const auto noted = log.before(u"remove"_s); !noted)
            return noted;
        const auto removed = destination.removeInstance((*arrived)->id, true, context, log.record().id);
        if (!removed && removed.error().kind != Kind::NotFound && removed.error().kind != Kind::Conflict)
            return removed;
        if (deadline.hasExpired())
            return fail(Kind::Conflict, u"%1 cannot be removed at %2."_s.arg((*arrived)->name, log.record().destination));
        if (auto waited = pauseFor(std::chrono::milliseconds(200), context); !waited)
            return waited;
    }
}

/// Why the source could not go on; empty when it can.
Result<QString> obstacleAt(const MigrationRecord &record, Site &source, const Context &context)
{
    const auto instance = source.instance(record.instanceId, context);
    if (!instance && instance.error().kind == Kind::NotFound)
        return u"It is not there any more."_s;
    if (!instance)
        return fail(instance);
    if (instance->state == InstanceState::Error && !instance->fault.isEmpty())
        return instance->fault;
    if (instance->state == InstanceState::Off && isDiskOnly(record))
        return QString();
    if (instance->state == InstanceState::Off || instance->state == InstanceState::Error)
        return u"It is %1 there, its memory is gone."_s.arg(stateName(instance->state));
    if (instance->state != InstanceState::Saved)
        return QString();
    // Of a held instance the forecast tells what is wrong with its state.
    return source.forecast(record.instanceId, context).transform([](const SaveForecast &forecast) { return forecast.obstacles.join(u' '); });
}

/// What arrived is not removed when the source has nothing left to go on with: it may be the only copy.
Result<void> confirmKept(const MigrationRecord &record, Site &source, Site &destination, const Context &context)
{
    const auto obstacle = obstacleAt(record, source, context);
    if (!obstacle || obstacle->isEmpty())
        return obstacle ? Result<void>() : fail(obstacle);
    const auto takenOver = destination.isTakenOver(record.id, context);
    if (!takenOver || *takenOver)
        return takenOver ? Result<void>() : fail(takenOver);  // somebody has made it his own, and let the source go
    return fail(Kind::Conflict,
        u"%1 cannot go on at %2: %3 What arrived at %4 stays; resume the move to finish it with that (`tresccac resume %5`)."_s.arg(
            record.instanceName, record.source, *obstacle, record.destination, record.id.left(8)));
}

bool isAliveAt(Site &source, const MigrationRecord &record, const Context &context)
{
    const auto instance = source.instance(record.instanceId, context);
    return instance && isAlive(instance->state);
}

/// True once there may be a whole package of it, here or there.
Result<bool> isPacked(const MigrationLog &log)
{
    const auto saved = log.done(u"save"_s);
    return saved && !*saved ? log.done(u"upload"_s) : saved;
}

/// Takes from the destination what could be started or runs there, where the source has something to go on with.
Result<void> clearDestination(
    MigrationLog &log, Site &source, Site &destination, bool restored, const QDeadlineTimer &deadline, const Context &context)
{
    const auto kept = patiently(deadline, context, [&] {
        const auto able = confirmKept(log.record(), source, destination, context);
        return able ? confirmNotLost(log, source, destination, context) : able;
    });
    if (!kept || !restored)
        return kept;
    const auto cleaned = patiently(deadline, context, [&] { return removePackages(log.record(), destination, context); });
    return cleaned ? patiently(deadline, context, [&] { return removeArrived(log, destination, context); }) : cleaned;
}

Result<void> bringBack(MigrationLog &log, Site &source, Site &destination, const MovePatience &patience, const Context &context)
{
    const QDeadlineTimer deadline{std::chrono::seconds(patience.reconnectSeconds)};
    const auto restored = log.begun(u"restore"_s);
    const auto saved = log.begun(u"save"_s);
    const auto packed = isPacked(log);
    for (const auto &known : {restored, saved, packed})
        if (!known)
            return fail(known);
    if (*restored || *packed)
        if (const auto cleared = clearDestination(log, source, destination, *restored, deadline, context); !cleared)
            return cleared;
    if (isDiskOnly(log.record()))
        return patiently(deadline, context, [&] { return restartSource(log, source, patience, context); });
    if (!*saved)
        return log.noteNoDowntime();
    const bool ran = isAliveAt(source, log.record(), context);
    const bool ranOn = ran && !log.hasStopped();
    if (const auto resumed = patiently(deadline, context, [&] { return returnSource(log, source, context); }); !resumed)
        return resumed;
    const auto back = source.instance(log.record().instanceId, context);
    if (!back || !isAlive(back->state))
        return {};
    if (ran)
        return ranOn ? log.noteNoDowntime() : Result<void>();
    return log.noteDowntime();
}

/// Neither the source nor the destination has an instance of it, or the source only what its letting go has left: somebody may have
/// moved it on or deleted it, or it was lost. What was packed starts nowhere by itself, and is kept.
Result<bool> packageMayBeLast(const MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    const auto packed = isPacked(log);
    const auto letGo = log.begun(u"release"_s);
    if (!letGo || !packed || !*packed)
        return letGo ? packed : letGo;
    const auto held = source.instance(log.record().instanceId, context);
    if (held ? !*letGo || held->state != InstanceState::Error : held.error().kind != Kind::NotFound)
        return held ? Result<bool>(false) : fail(held);
    const auto arrived = findArrived(log.record(), destination, context);
    if (!arrived || *arrived)
        return arrived ? Result<bool>(false) : fail(arrived);
    return destination.isTakenOver(log.record().id, context).transform([](bool takenOver) { return !takenOver; });
}

}  // namespace

Result<std::optional<Instance>> findArrived(const MigrationRecord &record, Site &destination, const Context &context)
{
    const auto instances = destination.instances(context);
    if (!instances)
        return fail(instances);
    for (const Instance &instance : *instances)
        if (instance.migration == record.id)
            return instance;
    return std::nullopt;
}

Result<std::optional<Instance>> livedThere(const MigrationLog &log, Site &destination, const Context &context)
{
    const auto begun = log.begun(u"restore"_s);
    const auto arrived = begun && *begun ? findArrived(log.record(), destination, context) : Result<std::optional<Instance>>(std::nullopt);
    if (!begun || !arrived)
        return begun ? arrived : fail(begun);
    return *arrived && hasLived(**arrived) ? arrived : Result<std::optional<Instance>>(std::nullopt);
}

Result<std::optional<Instance>> awaitLivedThere(const MigrationLog &log, Site &destination, int reconnectSeconds, const Context &context)
{
    std::optional<Instance> found;
    const auto asked = patiently(QDeadlineTimer(std::chrono::seconds(reconnectSeconds)), context, [&]() -> Result<void> {
        auto lived = livedThere(log, destination, context);
        if (!lived)
            return fail(lived);
        found = std::move(*lived);
        return {};
    });
    return asked ? Result<std::optional<Instance>>(std::move(found)) : fail(asked);
}

Result<bool> isEndedByOthers(MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    const MigrationRecord &record = log.record();
    const auto letGo = log.begun(u"release"_s);
    const auto released = log.done(u"release"_s);
    if (!letGo || !released)
        return letGo ? fail(released) : fail(letGo);
    if (!*letGo || *released)
        return false;
    const auto arrived = findArrived(record, destination, context);
    if (!arrived || *arrived)
        return arrived ? Result<bool>(false) : fail(arrived);
    const auto held = source.instance(record.instanceId, context);
    if (!held)
        return held.error().kind == Kind::NotFound ? Result<bool>(true) : fail(held);
    // What cannot run may be what the letting go has left: then the package is the last of it.
    if (held->state == InstanceState::Error)
        return true;
    if (held->heldFor == record.id)
        return false;
    if (isAlive(held->state))
        return true;  // what is left of its hold goes with the undo
    return log.update([](MigrationRecord &open) { open.stage = u"tidy"_s; }).transform([] { return true; });
}

bool hasLived(const Instance &arrived) { return arrived.state != InstanceState::Busy && arrived.state != InstanceState::Error; }

Result<void> confirmNotLost(const MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    const MigrationRecord &record = log.record();
    const auto arrival = log.arrival();
    if (!arrival || *arrival == MigrationLog::Arrival::None)
        return arrival ? Result<void>() : fail(arrival);
    const auto there = findArrived(record, destination, context);
    if (!there || *there)
        return there ? Result<void>() : fail(there);
    const auto takenOver = destination.isTakenOver(record.id, context);
    if (!takenOver || (*arrival == MigrationLog::Arrival::Begun && !*takenOver))
        return takenOver ? Result<void>() : fail(takenOver);
    const auto held = source.instance(record.instanceId, context);
    if (!held && held.error().kind != Kind::NotFound)
        return fail(held);
    const InstanceState waiting = isDiskOnly(record) ? InstanceState::Off : InstanceState::Saved;
    if (!held || held->state != waiting)
        return {};
    const QString gone = *takenOver ? u"%1 was taken out of this move's hands at %2 by force, and may run anywhere."_s
                                    : u"%1 arrived at %2 and is not there any more; whoever moved or deleted it has the newer state."_s;
    const QString ways = isDiskOnly(record)
        ? u"If it runs elsewhere, delete this one (`tresccac --cloud %2 delete %1`). Only if it surely runs nowhere, start it (`tresccac --cloud %2 start %1`)."_s
        : u"If it runs elsewhere, delete this one by force (`tresccac --cloud %2 delete --force %1`). Only if it surely runs "
          "nowhere, start it by force (`tresccac --cloud %2 start --force %1`)."_s;
    return fail(
        Kind::Conflict, gone.arg(record.instanceName, record.destination) + u' ' + ways.arg(record.instanceId.left(8), shellWord(record.source)));
}

Result<void> undoMigration(MigrationLog &log, Site &source, Site &destination, const MovePatience &patience, const Context &context)
{
    const QDeadlineTimer deadline{std::chrono::seconds(patience.reconnectSeconds)};
    // What was brought back before may have been switched off or deleted since, as anything may.
    if (log.record().stage != u"tidy") {
        bool last = false;
        const auto asked = patiently(deadline, context, [&] {
            const auto told = packageMayBeLast(log, source, destination, context);
            last = told.value_or(false);
            return told ? Result<void>() : fail(told);
        });
        if (!asked || last)
            return asked ? log.after(u"undo"_s) : asked;
        if (const auto back = bringBack(log, source, destination, patience, context); !back)
            return back;
    }
    // Nothing else can be started from what is left: it costs room, not safety, and the instance need not wait for it.
    if (const auto noted = log.update([](MigrationRecord &record) { record.stage = u"tidy"_s; }); !noted)
        return noted;
    for (Site *site : {&destination, &source})
        if (const auto tidied = patiently(deadline, context, [&] { return tidyPackages(log.record(), *site, context); }); !tidied)
            return tidied;
    return log.after(u"undo"_s);
}

}  // namespace trescca
