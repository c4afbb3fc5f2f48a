// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/clock.h"

namespace trescca {

/// The daemon's clocks, moved by hand.
class HandClock {
public:
    [[nodiscard]] Clock clock() const
    {
        return {[this] { return m_wall; }, [this] { return m_steady; }};
    }
    void pass(int seconds)
    {
        setBy(seconds);
        m_steady += std::chrono::seconds(seconds);
    }
    /// By somebody, or by a time server.
    void setBy(int seconds) { m_wall = m_wall.addSecs(seconds); }

private:
    QDateTime m_wall = QDateTime::currentDateTimeUtc();
    BootClock::time_point m_steady = BootClock::now();
};

}  // namespace trescca
