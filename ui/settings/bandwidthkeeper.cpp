// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/bandwidthkeeper.h"

#include "ui/settings/preferences.h"

#include <QTime>

#include <utility>

namespace trescca {

BandwidthKeeper::BandwidthKeeper(std::shared_ptr<Throttle> throttle, const Preferences &preferences, QObject *parent, Clock clock)
    : QObject(parent), m_throttle(std::move(throttle)), m_preferences(preferences), m_clock(std::move(clock))
{
    connect(&preferences, &Preferences::changed, this, &BandwidthKeeper::apply);
    // Not at the next change: the clock may be set, and the computer may sleep till after it.
    constexpr auto often = std::chrono::seconds(30);
    startTimer(often);
    apply();
}

BandwidthKeeper::BandwidthKeeper(std::shared_ptr<Throttle> throttle, const Preferences &preferences, QObject *parent)
    : BandwidthKeeper(std::move(throttle), preferences, parent, &QTime::currentTime)
{}

void BandwidthKeeper::timerEvent(QTimerEvent *) { apply(); }

void BandwidthKeeper::apply()
{
    const auto rate = static_cast<std::uint64_t>(m_preferences.bandwidth().at(m_clock()));
    if (rate != m_throttle->rate())
        m_throttle->setRate(rate);
}

}  // namespace trescca
