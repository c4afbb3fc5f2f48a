// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace trescca {

/// Time since the machine was started. Nobody sets it, and it goes on while the machine sleeps, which std::chrono::steady_clock does not: for
/// what has to end after a while and for how long something took. Another process reads the same, until the machine is started anew.
struct BootClock {
    using duration = std::chrono::milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
    [[nodiscard]] static time_point now();
};

/// Of this start of the machine, by which BootClock counts.
[[nodiscard]] QString bootId();

}  // namespace trescca
