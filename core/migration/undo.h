// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"
#include "core/migration/patience.h"
#include "core/site/site.h"

namespace trescca {

/// Brings a migration that was not committed back to where it began. The order is what keeps "never two": first the
/// package goes (a restore that has not begun finds nothing to start), then whatever it became at the destination,
/// and only then the instance runs on at the source. Where no restore was begun it need not wait for the destination.
/// Of a move without memory the source was switched off, and boots again.
/// Safe to repeat. An unreachable site is tried again for as long as `patience` says; then this fails, and nothing runs anywhere it
/// did not run before; in stage "tidy" the source has gone on, and only packages are left to be removed. What somebody else
/// ended or holds at the source meanwhile is no failure, as nothing is left to bring back: askWhereabouts() tells. Where there
/// may be a whole package then, it stays (Conflict), as it may be the last copy.
[[nodiscard]] Result<void> undoMigration(MigrationLog &log, Site &source, Site &destination, const MovePatience &patience, const Context &context);

/// Conflict when an instance had arrived, by the journal or as the destination remembers (Site::isTakenOver), is the move's at
/// the destination no more, and the source holds its own still: whoever took, moved or deleted what arrived may have its newer
/// state, so the source does not go on, nor is it restored again, before a person says so.
[[nodiscard]] Result<void> confirmNotLost(const MigrationLog &log, Site &source, Site &destination, const Context &context);

/// What this move brought to life at the destination; nullopt when nothing did.
[[nodiscard]] Result<std::optional<Instance>> livedThere(const MigrationLog &log, Site &destination, const Context &context);
/// The same, asked again for `reconnectSeconds` while the destination does not answer.
[[nodiscard]] Result<std::optional<Instance>> awaitLivedThere(
    const MigrationLog &log, Site &destination, int reconnectSeconds, const Context &context);

/// True when others have ended the move while it was letting go: the destination has nothing of it, and the source holds nothing for
/// it that could run on. Where the source has an instance that is off, packages alone are left of the move, and the record says so.
[[nodiscard]] Result<bool> isEndedByOthers(MigrationLog &log, Site &source, Site &destination, const Context &context);

/// What has come to life there: it may have done work that exists nowhere else.
[[nodiscard]] bool hasLived(const Instance &arrived);

/// The instance that this migration made at the destination, in whatever state; nullopt when there is none.
[[nodiscard]] Result<std::optional<Instance>> findArrived(const MigrationRecord &record, Site &destination, const Context &context);

}  // namespace trescca
