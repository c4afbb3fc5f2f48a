// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/migrationrun.h"

#include "core/migration/diskrun.h"
#include "core/migration/fullrun.h"
#include "core/migration/undo.h"
#include "core/migration/whereabouts.h"

using namespace Qt::StringLiterals;

namespace trescca {

std::unique_ptr<MigrationRun> MigrationRun::make(MigrationLog &log, Site &source, Site &destination, const MovePatience &patience)
{
    if (isDiskOnly(log.record()))
        return std::make_unique<DiskRun>(log, source, destination, patience);
    return std::make_unique<FullRun>(log, source, destination);
}

bool MigrationRun::committed() const { return m_log.record().stage == u"commit"; }

Result<void> MigrationRun::enter(const QString &stage)
{
    return m_log.update([&](MigrationRecord &record) { record.stage = stage; });
}

Result<void> MigrationRun::forward(const Context &context)
{
    if (!committed()) {
        if (auto there = confirmNotLost(m_log, m_source, m_destination, context); !there)
            return there;
        if (auto arrived = bringImage(context); !arrived)
            return arrived;
        if (auto restored = restore(context); !restored)
            return restored;
    }
    return commit(context);
}

Result<bool> MigrationRun::imageArrived(const Context &context) const
{
    const MigrationRecord &record = m_log.record();
    if (record.stage != u"restore")
        return false;
    const auto instance = findArrived(record, m_destination, context);
    if (!instance)
        return fail(instance);
    if (*instance)
        return true;
    const auto image = m_destination.image(record.destinationImage, context);
    if (!image && image.error().kind != Kind::NotFound)
        return fail(image);
    return image && image->status == ImageStatus::Active;
}

Result<void> MigrationRun::restore(const Context &context)
{
    if (auto entered = enter(u"restore"_s); !entered)
        return entered;
    m_log.beginStage(u"restore"_s);
    bool ranBefore = false;
    auto outcome = confirmSource(context);
    if (outcome)
        outcome = runsThere(context).transform([&](bool runs) { ranBefore = runs; });
    if (outcome)
        outcome = startArrived(context);
    if (outcome)
        outcome = confirmRunning(context);
    m_log.endStage(u"restore"_s, m_log.record().packageBytes, outcome);
    return outcome && !ranBefore ? m_log.noteDowntime() : outcome;
}

/// Since when, nobody knows: an answer was lost, or the program was.
Result<bool> MigrationRun::runsThere(const Context &context) const
{
    const auto arrival = m_log.arrival();
    if (!arrival || *arrival == MigrationLog::Arrival::None)
        return arrival ? Result<bool>(false) : fail(arrival);
    return findArrived(m_log.record(), m_destination, context).transform([](const std::optional<Instance> &arrived) {
        return arrived && isAlive(arrived->state);
    });
}

/// Where the source has it no more, somebody may have moved it on: what has arrived is gone on with, but nothing more is started.
Result<void> MigrationRun::confirmArrived(const Context &context) const
{
    const MigrationRecord &record = m_log.record();
    const auto arrived = findArrived(record, m_destination, context);
    if (!arrived || *arrived)
        return arrived ? Result<void>() : fail(arrived);
    return fail(Kind::Conflict,
        u"%1 is not at %2 any more, so somebody may have moved it on, and what was packed of it is not started at %3."_s.arg(
            record.instanceName, record.source, record.destination));
}

/// The last look before a second copy could come to life: somebody may have started the source meanwhile.
Result<void> MigrationRun::confirmSource(const Context &context) const
{
    const auto instance = m_source.instance(m_log.record().instanceId, context);
    if (!instance)
        return instance.error().kind == Kind::NotFound ? confirmArrived(context) : fail(instance);
    return confirmStill(*instance);
}

Result<void> MigrationRun::startArrived(const Context &context)
{
    if (auto noted = m_log.before(u"restore"_s); !noted)
        return noted;
    const auto instance = makeInstance(context);
    if (!instance)
        return fail(instance);
    const auto written = m_log.update([&](MigrationRecord &record) {
        record.destinationInstance = instance->id;
        record.destinationName = instance->name;
    });
    if (!written)
        return written;
    return m_log.after(u"restore"_s, {{u"instance"_s, instance->id}});
}

/// The commit rests on what the destination says of the instance, not on the answer to the restore alone.
Result<void> MigrationRun::confirmRunning(const Context &context) const
{
    const auto instance = m_destination.instance(m_log.record().destinationInstance, context);
    if (!instance)
        return fail(instance);
    if (!isAlive(instance->state))
        return fail(Kind::Conflict,
            u"%1 arrived at %2, but it is %3 there%4"_s.arg(instance->name, m_log.record().destination, stateName(instance->state),
                instance->fault.isEmpty() ? u"."_s : u": "_s + instance->fault));
    return {};
}

Result<void> MigrationRun::commit(const Context &context)
{
    if (auto going = context.check(); !going && !committed())
        return going;
    if (auto entered = enter(u"commit"_s); !entered)
        return entered;
    // From here a request to stop would leave two half-owners: it is heard no more.
    const Context unstoppable{{}, context.progress};
    // What was let go may have come back since, by another move: it is not let go twice.
    const auto released = m_log.done(u"release"_s);
    if (!released)
        return fail(released);
    if (!*released) {
        if (const auto kept = confirmNotLost(m_log, m_source, m_destination, unstoppable); !kept)
            return kept;
        if (const auto there = confirmRunning(unstoppable).and_then([&] { return confirmAlone(m_log.record(), m_source, unstoppable); }); !there)
            return there;
        if (const auto done = release(unstoppable); !done)
            return done;
    }
    // From here on it may be moved on. Not before: until the source is let go, whoever undoes this move must find it.
    if (const auto adopted = m_destination.adopt(m_log.record().destinationInstance, m_log.record().id, unstoppable); !adopted)
        return adopted;
    return tidy(unstoppable);
}

Result<void> MigrationRun::release(const Context &context)
{
    m_log.beginStage(u"commit"_s);
    const auto outcome = letGo(context);
    m_log.endStage(u"commit"_s, 0, outcome);
    return outcome;
}

}  // namespace trescca
