// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

namespace trescca {

/// Something of a move that lasted, in seconds since the move began.
struct TimelineBar {
    double begin = 0;
    double end = 0;
    int attempt = 1;
    bool failed = false;
};

/// All attempts of one stage, or how long the guest stood still.
struct TimelineLane {
    QString stage;  ///< the core's word; "down" for the down time
    QList<TimelineBar> bars;
};

/// The stages in the order in which they began, and the down time as the last. A stage that never ended goes on to the end of the move,
/// or to the last that was told before it was begun again.
/// The guest runs again with the end of the last restore, or, where it did not arrive, when the move had been undone: at its end.
[[nodiscard]] QList<TimelineLane> timelineOf(const PastMove &move);

}  // namespace trescca
