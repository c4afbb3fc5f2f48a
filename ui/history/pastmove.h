// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationrecord.h"

#include <QList>

#include <array>

namespace trescca {

/// What can be timed of a move: Δs, Δt, Δr, Δm, and how long the guest stood still. The stages overlap, so that Δm is less than their sum.
enum class Span { Save, Transfer, Restore, Whole, Down };
inline constexpr std::array allSpans{Span::Save, Span::Transfer, Span::Restore, Span::Whole, Span::Down};
inline constexpr std::array stageSpans{Span::Save, Span::Transfer, Span::Restore};

/// A migration of the past with its times.
struct PastMove {
    PastMove() = default;
    PastMove(MigrationRecord migration, QList<StageRecord> attempts);

    MigrationRecord record;
    QList<StageRecord> stages;  ///< by begin; all attempts

    /// ms; of a stage all attempts together, without the time between them. -1 when it is not known: it never ended.
    [[nodiscard]] qint64 time(Span span) const { return m_times[static_cast<std::size_t>(span)]; }
    [[nodiscard]] double seconds(Span span) const { return static_cast<double>(time(span)) / 1000; }
    [[nodiscard]] bool has(Span span) const { return time(span) >= 0; }
    [[nodiscard]] qint64 begun() const { return m_begun; }  ///< ms since the epoch
    /// It was interrupted, and gone on with later: nobody worked at it in between.
    [[nodiscard]] bool wasInterrupted() const { return m_interrupted; }
    [[nodiscard]] bool arrived() const { return record.state == MigrationState::Done; }
    /// Memory and disks before compression, bytes; 0 unknown.
    [[nodiscard]] std::uint64_t plainBytes() const { return record.bytesMemory + record.bytesDisk; }

private:
    qint64 m_begun = 0;
    bool m_interrupted = false;
    std::array<qint64, allSpans.size()> m_times{-1, -1, -1, -1, -1};
};

}  // namespace trescca
