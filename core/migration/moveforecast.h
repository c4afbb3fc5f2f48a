// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/model/migrationrecord.h"

#include <QList>

#include <optional>

namespace trescca {

/// A move that was made, with its stages.
struct MeasuredMove {
    MigrationRecord record;
    QList<StageRecord> stages;
};

/// How long a move will take, in milliseconds, judged by those that were made. The stages overlap: the whole is less than their sum.
struct MoveForecast {
    std::int64_t saveMs = 0;         ///< Δs
    std::int64_t transferMs = 0;     ///< Δt, without base images
    std::int64_t restoreMs = 0;      ///< Δr
    std::int64_t wholeMs = -1;       ///< Δm; -1 where base images are to be sent first, whose files nobody knows the size of
    std::int64_t downMs = 0;         ///< the guest stands still
    std::uint64_t packageBytes = 0;  ///< over the wire, without base images
    int moves = 0;                   ///< that it was judged by
    bool samePair = false;           ///< they went between these very sites, this way
    bool sameInstance = false;       ///< its own size is known from an earlier move; else its memory is taken for full
};

/// Bytes of memory that a save may come to: no more than the guest has. What the plan's bound has above that is for its devices, which fill
/// hardly any of it.
[[nodiscard]] std::uint64_t likelyMemory(const MigrationPlan &plan);

/// None, where no move like it was made: in the same mode, of a comparable size, that arrived at once, under no other limit of its bandwidth; from
/// the same source to the same destination, or else from or to one of them.
[[nodiscard]] std::optional<MoveForecast> forecastMove(const MigrationPlan &plan, const QList<MeasuredMove> &past);

}  // namespace trescca
