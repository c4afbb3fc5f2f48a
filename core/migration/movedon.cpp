// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/movedon.h"

#include "core/migration/migrationlog.h"

#include <QSet>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool isKept(const MigrationRecord &move) { return isDiskOnly(move) || optionsFromJson(move.options).keepSource; }

/// Of the machine that bears one of the ids, by which it goes from move to move; newest first.
QList<MigrationRecord> movesOf(const QList<MigrationRecord> &all, const QString &id)
{
    QSet<QString> ids{id};
    const auto isIts = [&ids](const MigrationRecord &move) {
        return move.state == MigrationState::Done && (ids.contains(move.instanceId) || ids.contains(move.destinationInstance));
    };
    for (qsizetype known = 0; known < ids.size();) {
        known = ids.size();
        for (const MigrationRecord &move : all)
            if (isIts(move))
                ids << move.instanceId << move.destinationInstance;
    }
    QList<MigrationRecord> moves;
    std::ranges::copy_if(all, std::back_inserter(moves), isIts);
    return moves;
}

/// Of all moves; a copy may have gone with one of its own.
QStringList sitesOf(const QList<MigrationRecord> &all)
{
    QStringList names;
    for (const MigrationRecord &move : all)
        if (move.state == MigrationState::Done)
            names << move.destination << move.source;
    return names;
}

/// Whether it is told that a site does not answer: one where the machine was left.
bool isMissed(const QList<KnownPlace> &places, const QString &site, const Place &here, const Error &error)
{
    return std::ranges::any_of(places, [&](const KnownPlace &known) { return known.place.site == site && !known.mayBe(here, error); });
}

}  // namespace

Result<QList<KnownPlace>> knownPlaces(const Journal &journal, const Place &here)
{
    const auto all = journal.migrations();
    if (!all)
        return fail(all);
    QList<Place> seen{here};
    QList<KnownPlace> places;
    const auto add = [&](const KnownPlace &known, bool there) {
        if (seen.contains(known.place))
            return;
        seen << known.place;
        if (there)
            places << known;
    };
    for (const MigrationRecord &move : movesOf(*all, here.id)) {
        const QString name = move.destinationName.isEmpty() ? move.instanceName : move.destinationName;
        add({{move.destination, move.destinationInstance}, name, false}, true);
        add({{move.source, move.instanceId}, move.instanceName, true}, isKept(move));
    }
    return places;
}

Result<std::optional<Instance>> copyAt(Site &site, const Place &here, const Machine &machine, const Context &context)
{
    auto instances = site.instances(context);
    if (!instances)
        return fail(instances);
    // One that was restored beside another has a new id, and its cards; so has what was moved on from there.
    Machine known = machine;
    for (const Instance &one : *instances)
        if (machine.ids.contains(one.id))
            known.cards += machineOf(one, {}).cards;
    if (site.endpoint().name == here.site)
        instances->removeIf([&here](const Instance &one) { return one.id == here.id; });
    const auto copy = runningCopy(known, *instances);
    if (copy || instances->isEmpty())
        return copy;
    // Or what it was made of tells.
    const auto images = site.images(context);
    if (!images)
        return fail(images);
    for (const Image &image : *images)
        if (machineOf(image, {}).ids.intersects(machine.ids))
            known.packages << image.id;
    return runningCopy(known, *instances);
}

Result<std::optional<MovedOn>> findMovedOn(
    const Journal &journal, const Engine::Sites &sites, const Place &here, Machine machine, const Context &context)
{
    const auto places = knownPlaces(journal, here);
    const auto all = places ? journal.migrations() : fail(places);
    if (!all)
        return fail(all);
    QStringList names;
    for (const KnownPlace &known : *places) {
        machine.ids << known.place.id;
        names << known.place.site;
    }
    names += sitesOf(*all);
    names.removeDuplicates();
    std::optional<MovedOn> silent;
    for (const QString &name : std::as_const(names)) {
        const auto site = sites(name);
        const auto copy = site ? copyAt(**site, here, machine, context) : fail(site);
        if (copy && *copy)
            return MovedOn{(*copy)->name, name, (*copy)->state};
        if (const auto go = context.check(); !go)
            return fail(go);
        if (!copy && !silent && isMissed(*places, name, here, copy.error()))
            silent = MovedOn{std::ranges::find(*places, name, [](const KnownPlace &one) { return one.place.site; })->name, name, {}};
    }
    return silent;
}

Result<std::optional<MovedOn>> findAmong(
    const QStringList &names, const Engine::Sites &sites, const Place &here, const Machine &machine, const Context &context)
{
    constexpr std::chrono::seconds patience(3);
    std::stop_source stop;
    const std::stop_callback asIsWished(context.stop, [&stop] { stop.request_stop(); });
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<MovedOn> found;
    qsizetype waiting = names.size();
    const auto look = [&](const QString &name) {
        const auto site = sites(name);
        const auto copy = site ? copyAt(**site, here, machine, {stop.get_token(), {}}) : fail(site);
        const std::scoped_lock lock(mutex);
        --waiting;
        if (copy && *copy && !found)
            found = MovedOn{(*copy)->name, name, (*copy)->state};
        changed.notify_all();
    };
    std::vector<std::jthread> threads;
    for (const QString &name : names)
        threads.emplace_back(look, name);
    {
        std::unique_lock lock(mutex);
        (void)changed.wait_for(lock, patience, [&] { return waiting == 0 || found || stop.stop_requested(); });
    }
    stop.request_stop();
    threads.clear();  // which waits for them
    const auto go = context.check();
    return go ? Result<std::optional<MovedOn>>(found) : fail(go);
}

Result<void> warnOfSecond(MigrationPlan &plan, const Journal &journal, const Engine::Sites &sites, const Context &context)
{
    const MigrationRequest &request = plan.request;
    if (plan.instance.state != InstanceState::Off || request.options.mode != MoveMode::DiskOnly)
        return {};
    const auto moved = findMovedOn(journal, sites, {request.source, request.instanceId}, machineOf(plan.instance, {}), context);
    if (!moved)
        return fail(moved);
    if (*moved)
        plan.findings.append({Finding::Level::Warning, QLatin1String(secondCheck),
            (*moved)->state
                ? u"%1 runs at %2 already: there would be two of one machine."_s.arg((*moved)->name, (*moved)->site)
                : u"An earlier move has left %1 at %2, which cannot be asked now: it may run there."_s.arg((*moved)->name, (*moved)->site),
            u"Move that one, if there is to be one of it only."_s});
    return {};
}

bool isOfEndedMove(const Journal &journal, const Image &package)
{
    const QString id = package.properties.value(QLatin1StringView(property::migration));
    const auto move = id.isEmpty() ? fail(Kind::NotFound, {}) : journal.migration(id);
    return move && !move->isUnfinished();
}

}  // namespace trescca
