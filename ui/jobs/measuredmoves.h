// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/moveforecast.h"

namespace trescca {

class History;

/// The latest moves that were made, to judge the next one by. Blocks. A history that cannot be read is no reason not to move: then, and
/// without one, there are none.
[[nodiscard]] QList<MeasuredMove> measuredMoves(const History *history);

}  // namespace trescca
