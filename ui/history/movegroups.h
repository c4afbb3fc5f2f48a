// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QStringList>

#include <optional>

namespace trescca {

/// Of several measurements, in their unit.
struct Spread {
    qsizetype count = 0;
    double median = 0;
    double least = 0;
    double most = 0;
};

/// Nothing of none. The median of an even number is the mean of the two in the middle.
[[nodiscard]] std::optional<Spread> spreadOf(QList<double> values);
/// Each value's median with its neighbours, `window` (odd) in all; fewer at the ends.
[[nodiscard]] QList<double> movingMedian(const QList<double> &values, qsizetype window);
/// Of those that know it, in seconds.
[[nodiscard]] std::optional<Spread> spreadOf(const QList<PastMove> &moves, Span span);

/// "laptop -> factory" with the arrow as a sign.
[[nodiscard]] QString pairOf(const MigrationRecord &record);

/// The moves of one guest from one site to another that arrived.
struct MoveGroup {
    QString guest;
    QString pair;
    QStringList ids;
    std::array<std::optional<Spread>, allSpans.size()> spans;  ///< by Span, seconds
    [[nodiscard]] const std::optional<Spread> &spread(Span span) const { return spans[static_cast<std::size_t>(span)]; }
};

/// By guest and then by pair of sites, in the order of the alphabet. Guests are one when they bear the same name.
[[nodiscard]] QList<MoveGroup> groupsOf(const QList<PastMove> &moves);

}  // namespace trescca
