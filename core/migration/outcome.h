// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/migrationlog.h"
#include "core/migration/whereabouts.h"
#include "core/site/site.h"

namespace trescca {

/// Ends the record. The journal failing here is the one thing left to be told.
[[nodiscard]] Result<void> close(MigrationLog &log, MigrationState state, const Error &error);

/// Leaves the migration interrupted. The error tells where the instance is, and what is left to be done. `source`: null where it
/// cannot be asked; `cause`: why the move stopped; `obstacle`: why it could not be undone.
[[nodiscard]] std::unexpected<Error> interrupted(MigrationLog &log, Site *source, const Error &cause, const Error &obstacle);

/// Keeps a move that waits as it is, with a sentence that tells all: somebody did not agree to going on.
[[nodiscard]] std::unexpected<Error> declined(MigrationLog &log, const Error &refusal);
/// Of the package that undoing has left because the source has no instance of it; empty elsewhere.
[[nodiscard]] QString packageLeft(const MigrationRecord &record, const Whereabouts &whereabouts, Site &destination);

/// What the user is told after a move that was undone: first where the instance is.
[[nodiscard]] std::unexpected<Error> undone(MigrationLog &log, Site &source, Site &destination, const Error &cause);

}  // namespace trescca
