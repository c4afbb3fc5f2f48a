// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"
#include "core/site/copies.h"

namespace trescca {

/// An instance at a site.
struct Place {
    QString site;
    QString id;
    bool operator==(const Place &) const = default;
};

/// Where finished moves have left a machine.
struct KnownPlace {
    Place place;
    QString name;             ///< of it there
    bool keptSource = false;  ///< it was moved away from there, and kept

    /// A site of that name is not known any more, but this is the very instance: the site has another name now.
    [[nodiscard]] bool mayBe(const Place &here, const Error &error) const
    {
        return keptSource && place.id == here.id && error.kind == Kind::NotFound;
    }
};

/// A machine that runs at one of these places, or may.
struct MovedOn {
    QString name;  ///< of it there
    QString site;
    std::optional<InstanceState> state;  ///< there, now; nullopt: that site does not answer, or is not configured any more
};

/// Of a finding before a move: its machine runs elsewhere already, or may; what boots at the destination would be a second one.
inline constexpr auto secondCheck = "second";

/// Of the machine `here`, by its ids, whatever the site is called; the newest move that has to do with a place counts. `here` is not among them.
[[nodiscard]] Result<QList<KnownPlace>> knownPlaces(const Journal &journal, const Place &here);
/// A copy of the machine that runs at the site; nullopt: none, but for the instance `here`.
[[nodiscard]] Result<std::optional<Instance>> copyAt(Site &site, const Place &here, const Machine &machine, const Context &context);
/// Asks there for copies of the machine, and at all other sites that moves had to do with: the first that runs, else a known place that does not
/// answer, else nothing. Blocks.
[[nodiscard]] Result<std::optional<MovedOn>> findMovedOn(
    const Journal &journal, const Engine::Sites &sites, const Place &here, Machine machine, const Context &context);
/// Asks all of these sites, side by side, for copies of the machine. One that has not answered after some seconds counts as having none. Blocks.
[[nodiscard]] Result<std::optional<MovedOn>> findAmong(
    const QStringList &names, const Engine::Sites &sites, const Place &here, const Machine &machine, const Context &context);
/// Adds that finding to the plan for one that is off, and boots at its destination: beside what an earlier move has made of it, if that runs.
[[nodiscard]] Result<void> warnOfSecond(MigrationPlan &plan, const Journal &journal, const Engine::Sites &sites, const Context &context);
/// Whether the move that the package was made by has ended for good: it does not start anything of it any more. False where the journal does
/// not know it.
[[nodiscard]] bool isOfEndedMove(const Journal &journal, const Image &package);

}  // namespace trescca
