// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/movedon.h"

#include "core/migration/migrationlog.h"

#include <QSet>

#include <algorithm>

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

/// nullopt: it is not there, or does not run.
Result<std::optional<MovedOn>> ask(const KnownPlace &known, const Place &here, const Engine::Sites &sites, const Context &context)
{
    const MovedOn silent{known.name, known.place.site, {}};
    const auto site = sites(known.place.site);
    if (!site)
        return known.mayBe(here, site.error()) ? Result<std::optional<MovedOn>>() : silent;
    const auto there = (*site)->instance(known.place.id, context);
    if (there && (isAlive(there->state) || there->state == InstanceState::Busy))
        return MovedOn{there->name, known.place.site, there->state};
    if (there)
        return std::nullopt;
    if (const auto go = context.check(); !go)
        return fail(go);
    return there.error().kind == Kind::NotFound ? Result<std::optional<MovedOn>>() : silent;
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

Result<std::optional<MovedOn>> findMovedOn(const Journal &journal, const Engine::Sites &sites, const Place &here, const Context &context)
{
    const auto places = knownPlaces(journal, here);
    if (!places)
        return fail(places);
    std::optional<MovedOn> silent;
    for (const KnownPlace &known : *places) {
        const auto found = ask(known, here, sites, context);
        if (!found || (*found && (*found)->state))
            return found;
        if (*found && !silent)
            silent = *found;
    }
    return silent;
}

bool isOfEndedMove(const Journal &journal, const Image &package)
{
    const QString id = package.properties.value(QLatin1StringView(property::migration));
    const auto move = id.isEmpty() ? fail(Kind::NotFound, {}) : journal.migration(id);
    return move && !move->isUnfinished();
}

}  // namespace trescca
