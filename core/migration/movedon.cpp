// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/movedon.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// The newest move that took this from there; none where a newer one brought it back. `moves`: newest first.
const MigrationRecord *moveFrom(const QList<MigrationRecord> &moves, const QString &site, const QString &instanceId)
{
    const auto found = std::ranges::find_if(moves, [&](const MigrationRecord &move) {
        return move.state == MigrationState::Done
            && ((move.source == site && move.instanceId == instanceId) || (move.destination == site && move.destinationInstance == instanceId));
    });
    return found == moves.cend() || found->destination == site ? nullptr : &*found;
}

Result<std::optional<MovedOn>> ask(const MigrationRecord &move, const Engine::Sites &sites, const Context &context)
{
    const QString name = move.destinationName.isEmpty() ? move.instanceName : move.destinationName;
    const auto site = sites(move.destination);
    const auto there = site ? (*site)->instance(move.destinationInstance, context) : fail(site);
    if (there)
        return MovedOn{there->name, move.destination, there->state};
    if (there.error().kind == Kind::Cancelled)
        return fail(there);
    return there.error().kind == Kind::NotFound ? Result<std::optional<MovedOn>>() : MovedOn{name, move.destination, {}};
}

}  // namespace

Result<std::optional<MovedOn>> findMovedOn(
    const Journal &journal, const Engine::Sites &sites, const QString &site, const QString &instanceId, const Context &context)
{
    const auto moves = journal.migrations();
    if (!moves)
        return fail(moves);
    const MigrationRecord *last = nullptr;
    QString at = site, id = instanceId;
    constexpr int longest = 100;  // such a chain ends by itself, unless somebody wrote the file
    for (int steps = 0; steps < longest; ++steps) {
        const MigrationRecord *next = moveFrom(*moves, at, id);
        if (!next)
            break;
        last = next;
        at = next->destination;
        id = next->destinationInstance;
    }
    return last ? ask(*last, sites, context) : Result<std::optional<MovedOn>>();
}

}  // namespace trescca
