// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"
#include "core/model/instance.h"
#include "core/store/journal.h"

namespace trescca {

// What a verb asks of an instance, the same before the deed and for its dry run. `site` is the name that the user knows.

/// A cloud has told the guest to shut down, and switches it off itself when that takes too long.
[[nodiscard]] bool isShuttingDown(const Instance &instance);
/// Conflict, with what to do, for one that is shutting down.
[[nodiscard]] Result<void> mustStayUp(const Instance &instance, const QString &site);
/// Conflict, with what to do, for one whose memory is kept while it does not run, or that a move has in hand. `deed` as in "cannot be shut down".
[[nodiscard]] Result<void> mustNotBeSuspended(const Instance &instance, const QString &deed, const QString &site);
/// Both, and for one that does not run. `deed` as in "cannot be rebooted".
[[nodiscard]] Result<void> mustRun(const Instance &instance, const QString &deed, const QString &site);
/// Conflict, as sites have it, for one that a move holds or has brought but not committed: it is that move's alone.
[[nodiscard]] Result<void> mustBeNoMoves(const Instance &instance);
/// The same for one that `journal` knows to be part of an unfinished move at that site: of a move without memory, no site knows.
[[nodiscard]] Result<void> mustNotBeMoving(const Journal &journal, const Instance &instance, const QString &site);
/// Conflict for a package or an image of a disk that `journal` knows an unfinished move to need at that site: it would be sent once more.
[[nodiscard]] Result<void> mustNotBeNeeded(const Journal &journal, const Image &image, const QString &site);
/// Conflict for one that has no memory to be saved, or that a move has in hand; a suspended one has.
[[nodiscard]] Result<void> mustHaveMemory(const Instance &instance, const QString &site);

}  // namespace trescca
