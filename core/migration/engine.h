// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"
#include "core/migration/movelistener.h"
#include "core/migration/patience.h"
#include "core/migration/preflight.h"
#include "core/migration/whereabouts.h"
#include "core/model/migrationrecord.h"
#include "core/store/journal.h"

#include <functional>
#include <memory>

namespace trescca {

/// A migration that was undone, and where that has left its instance.
struct RolledBack {
    MigrationRecord record;
    Whereabouts whereabouts;
};

/// Moves instances from any site to any site. Every call blocks, may be made from any thread, several at a time.
///
///                    plan
///                     |  (nothing was touched)
///                   bases            send base images that the destination lacks; the instance runs
///                     |
///              save + transfer       the instance is held: suspended, its state kept at the source
///                     |
///                  restore           the destination starts it from the package
///                     |
///                  commit            the source lets it go; from here the only way is forward
///                     |
///                   done
///
/// Without memory (MoveMode::DiskOnly) the same stages do other things: the instance is shut down, its disk copied into an image there, and a new one
/// boots from that; the source stays, switched off. Undoing boots it again. Nothing but the journal keeps others from starting it meanwhile, which
/// is found out before the destination starts its own, and before the commit.
///
/// An error or a cancel before commit is undone: what arrived is removed, then the instance runs on at the source
/// (rolled back, cancelled), unless somebody ended it there meanwhile, which is told. An error once it lives at the destination,
/// as an answer that was lost, throws nothing away: the migration goes on with it, or leaves it to a person where it ended there. Where that or
/// undoing fails, because a site does not answer, the migration is *interrupted*: the instance stays held, and resume() or rollBack() go on later.
/// The same holds for one whose process died.
class Engine {
public:
    /// Asks a person; an error is his refusal.
    using Consent = std::function<Result<void>(const QString &question)>;
    using Sites = std::function<Result<std::shared_ptr<Site>>(const QString &name)>;

    using Patience = MovePatience;

    Engine(Journal &journal, Sites sites, Patience patience);
    /// A rate that all moves keep together, besides each its own; it may change while they go on, except for what a destination fetches
    /// by itself already. Before the first call.
    void shareThrottle(std::shared_ptr<Throttle> throttle) { m_throttle = std::move(throttle); }

    [[nodiscard]] Result<MigrationPlan> plan(const MigrationRequest &request, const Context &context) const;
    /// Carries a move out; the record tells how it ended. An error says where the instance runs now.
    [[nodiscard]] Result<MigrationRecord> migrate(const MigrationPlan &plan, const Context &context, const MoveListener &listener = {});
    /// Goes on with an interrupted or cut migration. Conflict while its process lives. `mayDiscard` is asked when the source's disks were
    /// changed since: what was done there is lost.
    [[nodiscard]] Result<MigrationRecord> resume(
        const QString &idOrPrefix, const Context &context, const Consent &mayDiscard, const MoveListener &listener);
    [[nodiscard]] Result<MigrationRecord> resume(const QString &idOrPrefix, const Context &context, const Consent &mayDiscard)
    {
        return resume(idOrPrefix, context, mayDiscard, {});
    }
    /// Undoes an interrupted or cut migration. Conflict once the destination was committed to. `mayDiscard` is asked when the
    /// instance has come to life at the destination: what it did there is lost.
    [[nodiscard]] Result<RolledBack> rollBack(const QString &idOrPrefix, const Context &context, const Consent &mayDiscard);

private:
    struct Pair;
    [[nodiscard]] Result<Pair> sitesOf(const QString &source, const QString &destination) const;
    [[nodiscard]] Result<Pair> sitesOf(const MigrationRecord &record) const;
    [[nodiscard]] Result<MigrationRecord> claimed(const QString &idOrPrefix);

    Journal &m_journal;
    Sites m_sites;
    Patience m_patience;
    std::shared_ptr<Throttle> m_throttle;
};

}  // namespace trescca
