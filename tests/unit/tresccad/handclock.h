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
        return {[this] { return m_wall; }, [this] { return m_steady; }, m_boot};
    }
    void pass(int seconds)
    {
        setBy(seconds);
        m_steady += std::chrono::seconds(seconds);
    }
    /// The machine is started anew: who has the clock() asks for another.
    void reboot()
    {
        m_boot = QStringLiteral("another");
        m_steady = BootClock::time_point();
    }
    /// By somebody, or by a time server.
    void setBy(int seconds) { m_wall = m_wall.addSecs(seconds); }

private:
    QDateTime m_wall = QDateTime::currentDateTimeUtc();
    BootClock::time_point m_steady = BootClock::now();
    QString m_boot = bootId();
};

}  // namespace trescca
