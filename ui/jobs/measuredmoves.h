// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/moveforecast.h"
#include "ui/jobs/services.h"

namespace trescca {

class History;

/// The latest moves that were made, to judge the next one by. Blocks. A history that cannot be read is no reason not to move: then, and
/// without one, there are none.
[[nodiscard]] QList<MeasuredMove> measuredMoves(const History *history);

/// forecastMove(), at the rate that the move and all of them together are to keep.
[[nodiscard]] std::optional<MoveForecast> forecastHere(const Services &services, MigrationPlan plan, const QList<MeasuredMove> &past);

}  // namespace trescca
