// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/engine.h"

#include "core/base/digest.h"
#include "core/base/shellword.h"
#include "core/migration/consent.h"
#include "core/migration/migrationlog.h"
#include "core/migration/migrationrun.h"
#include "core/migration/movedon.h"
#include "core/migration/moveplaces.h"
#include "core/migration/outcome.h"
#include "core/migration/undo.h"

using namespace Qt::StringLiterals;

namespace trescca {

struct Engine::Pair {
    std::shared_ptr<Site> source;
    std::shared_ptr<Site> destination;
};

namespace {

/// One that was switched off there is neither run on from its old memory nor let go without a word.
Result<void> confirmNotEnded(const MigrationLog &log, Site &source, const std::optional<Instance> &arrived)
{
    const MigrationRecord &record = log.record();
    const auto letGo = log.begun(u"release"_s);
    const auto released = log.done(u"release"_s);
    if (!letGo || !released)
        return letGo ? fail(released) : fail(letGo);
    if (*released || !arrived || isAlive(arrived->state))
        return {};
    const auto held = source.instance(record.instanceId, {});
    if (!held && held.error().kind != Kind::NotFound)
        return fail(held);
    if (held && isAlive(held->state))
        return fail(Kind::Conflict,
            u"%1 is %2 at %3, and runs at %4, where somebody started it. Roll the move back to end it with that one (`tresccac rollback %5`)."_s.arg(
                record.instanceName, stateName(arrived->state), record.destination, record.source, record.id.left(8)));
    QStringList told{u"%1 arrived at %2, and is %3 there now."_s.arg(arrived->name, record.destination, stateName(arrived->state))};
    if (!arrived->fault.isEmpty())
        told.append(arrived->fault);
    told.append(u"If it is to stay there, start it (`tresccac --cloud %1 start %2`) and resume the move then."_s.arg(
        shellWord(record.destination), arrived->id.left(8)));
    if (!*letGo)
        told.append(u"Else roll the move back to where it was suspended at %1 (`tresccac rollback %2`)."_s.arg(record.source, record.id.left(8)));
    return fail(Kind::Conflict, told.join(u' '));
}

/// A move that was committed is only rolled back when nothing was let go yet and what had arrived runs no more.
Result<void> confirmOpen(const MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    const MigrationRecord &record = log.record();
    const auto letGo = log.begun(u"release"_s);
    const auto released = log.done(u"release"_s);
    if (!letGo || !released)
        return letGo ? fail(released) : fail(letGo);
    if (const auto kept = confirmNotLost(log, source, destination, context); !kept || record.stage != u"commit")
        return kept;
    const auto arrived = findArrived(record, destination, context);
    if (!arrived)
        return fail(arrived);
    const bool alive = *arrived && isAlive((*arrived)->state);
    const auto held = source.instance(record.instanceId, context);
    const bool sourceAlive = held && isAlive(held->state);
    if (!alive && (!*letGo || (!*released && sourceAlive)))
        return {};
    const auto both = alive && !*released ? confirmAlone(record, source, context) : confirmNotEnded(log, source, *arrived);
    if (!both)
        return both;
    return fail(Kind::Conflict,
        u"%1 has arrived at %2 and is not brought back any more; resume the move to finish it (`tresccac resume %3`)."_s.arg(
            record.instanceName, record.destination, record.id.left(8)));
}

std::unexpected<Error> undo(
    MigrationLog &log, Site &source, Site &destination, const MovePatience &patience, const Context &context, const Error &cause)
{
    const auto back = undoMigration(log, source, destination, patience, {{}, context.progress});
    return back ? undone(log, source, destination, cause) : interrupted(log, &source, cause, back.error());
}

/// A move without memory holds nothing at the source that would tell others of it: this journal does.
Result<void> checkNotMoving(const Journal &journal, MigrationPlan &plan)
{
    const auto unfinished = journal.migrations({true, 0});
    if (!unfinished)
        return fail(unfinished);
    for (const MigrationRecord &record : *unfinished)
        if (isDiskOnly(record) && record.instanceId == plan.instance.id && record.source == plan.request.source)
            plan.findings.append(
                {Finding::Level::Blocker, u"state"_s, u"%1 is being moved already, by the move %2."_s.arg(plan.instance.name, record.id.left(8)),
                    u"Wait for that move, or resume it or roll it back (`tresccac resume %1`, `tresccac rollback %1`)."_s.arg(record.id.left(8))});
    return {};
}

enum class OnFailure { Undo, Stop };

Result<MigrationRecord> drive(
    MigrationLog &log, Site &source, Site &destination, const MovePatience &patience, const Context &context, OnFailure onFailure = OnFailure::Undo)
{
    const auto run = MigrationRun::make(log, source, destination, patience);
    const auto done = run->forward(context);
    if (done) {
        if (auto closed = close(log, MigrationState::Done, {Kind::Internal, {}, {}}); !closed)
            return fail(closed);
        return log.record();
    }
    if (run->committed() || onFailure == OnFailure::Stop)
        return interrupted(log, &source, done.error(), done.error());
    // Without a request to stop, what has come to life there is not thrown away for an answer that was lost.
    if (!context.cancelled()) {
        const auto lived = awaitLivedThere(log, destination, patience.reconnectSeconds, context);
        if (!lived && !context.cancelled())
            return interrupted(log, &source, done.error(), lived.error());
        if (lived && *lived && isAlive((*lived)->state))
            return drive(log, source, destination, patience, context, OnFailure::Stop);
        if (const auto alive = lived ? confirmNotEnded(log, source, *lived) : Result<void>(); !alive)
            return interrupted(log, &source, alive.error(), alive.error());
    }
    // What fails after a request to stop fails because of it, whatever a tool that was stopped calls it.
    const Error cause = context.cancelled() ? Error{Kind::Cancelled, u"The move was cancelled."_s, done.error().what} : done.error();
    return undo(log, source, destination, patience, context, cause);
}

}  // namespace

Engine::Engine(Journal &journal, Sites sites, Patience patience) : m_journal(journal), m_sites(std::move(sites)), m_patience(patience) {}

Result<Engine::Pair> Engine::sitesOf(const QString &source, const QString &destination) const
{
    auto from = m_sites(source);
    if (!from)
        return fail(from);
    auto to = m_sites(destination);
    if (!to)
        return fail(to);
    return Pair{*from, *to};
}

/// Of a move that was cut: a site may have been renamed, taken out or set to another place since.
Result<Engine::Pair> Engine::sitesOf(const MigrationRecord &record) const
{
    auto sites = sitesOf(record.source, record.destination);
    if (sites)
        return checkPlaces(record, *sites->source, *sites->destination).transform([&sites] { return *sites; });
    if (sites.error().kind != Kind::NotFound)
        return sites;
    return fail(Kind::NotFound,
        u"The move of %1 was from %2 to %3, and one of these names is no site's any more: give the site its old name, or add it again, until the move has ended."_s
            .arg(record.instanceName, record.source, record.destination),
        sites.error().what);
}

Result<MigrationPlan> Engine::plan(const MigrationRequest &request, const Context &context) const
{
    const auto sites = sitesOf(request.source, request.destination);
    if (!sites)
        return fail(sites);
    auto plan = makePlan(*sites->source, *sites->destination, request, context);
    if (plan && plan->transfer == "pull"_L1 && isLimited(m_throttle))
        plan->transfer = u"relay"_s;
    if (plan)
        if (const auto free = checkNotMoving(m_journal, *plan).and_then([&] { return warnOfSecond(*plan, m_journal, m_sites, context); }); !free)
            return fail(free);
    return plan;
}

Result<MigrationRecord> Engine::migrate(const MigrationPlan &plan, const Context &context, const MoveListener &listener)
{
    if (auto possible = requirePossible(plan); !possible)
        return fail(possible);
    const auto sites = sitesOf(plan.request.source, plan.request.destination);
    if (!sites)
        return fail(sites);
    MigrationRecord record;
    record.id = newId();
    record.instanceId = plan.instance.id;
    record.instanceName = plan.instance.name;
    record.source = plan.request.source;
    record.destination = plan.request.destination;
    record.mode = moveModeName(plan.request.options.mode);
    record.options = optionsToJson(plan.request.options);
    notePlaces(record, *sites->source, *sites->destination);
    if (isLimited(m_throttle))
        record.options[u"shared_bytes_per_second"_s] = static_cast<double>(m_throttle->rate());
    record.created = QDateTime::currentDateTimeUtc();
    if (auto begun = m_journal.begin(record); !begun)
        return fail(begun);
    MigrationLog log(m_journal, record, m_throttle, listener);
    return drive(log, *sites->source, *sites->destination, m_patience, context);
}

Result<MigrationRecord> Engine::claimed(const QString &idOrPrefix)
{
    const auto record = m_journal.migration(idOrPrefix);
    if (!record)
        return record;
    const auto taken = m_journal.claim(record->id);
    if (!taken)
        return fail(taken);
    if (!*taken)
        return fail(Kind::Conflict,
            u"The move of %1 has ended already (%2); there is nothing to go on with."_s.arg(record->instanceName, migrationStateName(record->state)));
    return m_journal.migration(record->id);
}

Result<MigrationRecord> Engine::resume(const QString &idOrPrefix, const Context &context, const Consent &mayDiscard, const MoveListener &listener)
{
    const auto record = claimed(idOrPrefix);
    if (!record)
        return record;
    const auto sites = sitesOf(*record);
    MigrationLog log(m_journal, *record, m_throttle, listener);
    if (!sites)
        return interrupted(log, nullptr, sites.error(), sites.error());
    const auto turned = log.isTurned();
    if (!turned)
        return fail(turned);
    if (*turned)
        return undo(log, *sites->source, *sites->destination, m_patience, context, {Kind::Conflict, u"The move was on its way back."_s, {}});
    const auto ended = isEndedByOthers(log, *sites->source, *sites->destination, context);
    if (!ended)
        return interrupted(log, sites->source.get(), ended.error(), ended.error());
    if (*ended)
        return undo(log, *sites->source, *sites->destination, m_patience, context,
            {Kind::Conflict, u"It is not at %1 any more, so there was nothing left to finish."_s.arg(record->destination), {}});
    const auto lived = livedThere(log, *sites->destination, context);
    if (const auto alive = lived ? confirmNotEnded(log, *sites->source, *lived) : fail(lived); !alive)
        return interrupted(log, sites->source.get(), alive.error(), alive.error());
    if (const auto agreed = agreeToLetGo(log, *sites->source, context, mayDiscard); !agreed)
        return interrupted(log, sites->source.get(), agreed.error(), agreed.error());
    // Undoing would throw away, unasked, what has lived there.
    const OnFailure onFailure = *lived ? OnFailure::Stop : OnFailure::Undo;
    return drive(log, *sites->source, *sites->destination, m_patience, context, onFailure);
}

Result<RolledBack> Engine::rollBack(const QString &idOrPrefix, const Context &context, const Consent &mayDiscard)
{
    const auto record = claimed(idOrPrefix);
    if (!record)
        return fail(record);
    MigrationLog log(m_journal, *record, m_throttle);
    const auto sites = sitesOf(*record);
    if (!sites)
        return interrupted(log, nullptr, sites.error(), sites.error());
    const auto ended = isEndedByOthers(log, *sites->source, *sites->destination, context);
    const auto open = !ended ? fail(ended) : *ended ? Result<void>() : confirmOpen(log, *sites->source, *sites->destination, context);
    if (!open)
        return interrupted(log, sites->source.get(), open.error(), open.error());
    const auto lived = livedThere(log, *sites->destination, context);
    if (!lived)
        return interrupted(log, sites->source.get(), lived.error(), lived.error());
    if (const auto agreed = *lived ? agreeToDiscard(log.record(), **lived, mayDiscard) : Result<void>(); !agreed)
        return declined(log, agreed.error());
    const auto back = undoMigration(log, *sites->source, *sites->destination, m_patience, context);
    if (!back)
        return interrupted(log, sites->source.get(), {back.error().kind, u"The roll back stopped."_s, back.error().detail}, back.error());
    Whereabouts whereabouts = askWhereabouts(log.record(), *sites->source, {});
    const auto stopped = log.begun(u"stop"_s);
    whereabouts.wasOff = isDiskOnly(log.record()) && stopped && !*stopped;
    whereabouts.sentence += packageLeft(log.record(), whereabouts, *sites->destination);
    const Error noted{Kind::Conflict, whereabouts.isBack() ? QString() : whereabouts.sentence, {}};
    if (auto closed = close(log, MigrationState::RolledBack, noted); !closed)
        return fail(closed);
    return RolledBack{log.record(), whereabouts};
}

}  // namespace trescca
