// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bootclock.h"
#include "core/model/migrationrecord.h"
#include "core/store/journal.h"

namespace trescca {

/// The time of one move, in milliseconds since the epoch. It begins as the wall clock's, but not before what the move's journal tells of, and
/// goes on steadily from there: whatever is done to the machine's clock, no duration is negative, and none is wrong within one process.
class MoveClock {
public:
    MoveClock(const Journal &journal, const MigrationRecord &record);
    [[nodiscard]] std::int64_t now() const { return m_start + (BootClock::now() - m_since).count(); }

private:
    std::int64_t m_start;
    BootClock::time_point m_since = BootClock::now();
};

}  // namespace trescca
