// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/model/migrationrecord.h"
#include "core/site/site.h"

#include <optional>

namespace trescca {

/// What the source of a move has of its instance.
struct Whereabouts {
    QString site;                        ///< empty: it is not there, or the source does not answer
    std::optional<InstanceState> state;  ///< there
    QString sentence;                    ///< "web-1 goes on running at laptop."
    QString remedy = {};                 ///< what has to be done before it can be moved, as others suspended it; empty: nothing

    bool wasOff = false;  ///< it was off before the move already

    /// As before the move; else it is off, gone, or another's to bring back.
    [[nodiscard]] bool isBack() const { return state && (isAlive(*state) || (wasOff && *state == InstanceState::Off)); }
};

/// Asks the source: what a journal believes is not told to anybody. Blocks.
[[nodiscard]] Whereabouts askWhereabouts(const MigrationRecord &record, Site &source, const Context &context);

/// Conflict, with both ways out, when the source runs too while what arrived does: somebody may have started it by hand since the
/// restore was begun. Which of the two is to stay is for a person.
[[nodiscard]] Result<void> confirmAlone(const MigrationRecord &record, Site &source, const Context &context);

/// A move that came too late finds the instance held for an earlier one, or saved by a person: that is not its to resume.
[[nodiscard]] bool isHeldByAnother(const MigrationRecord &record, const Instance &instance);

/// The same a little sooner: a save that is none of this move's is at work on it.
[[nodiscard]] bool isBeingSavedByAnother(const MigrationRecord &record, const Instance &instance);

}  // namespace trescca
