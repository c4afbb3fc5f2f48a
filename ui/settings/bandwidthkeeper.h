// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"

#include <QObject>

#include <functional>

class QTime;

namespace trescca {

class Preferences;

/// Has what all transfers share go as fast as the preferences have it at this time of the day: at once when they change, and within
/// half a minute when the time has come.
class BandwidthKeeper final : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<QTime()>;
    /// The preferences outlive it.
    BandwidthKeeper(std::shared_ptr<Throttle> throttle, const Preferences &preferences, QObject *parent, Clock clock);
    BandwidthKeeper(std::shared_ptr<Throttle> throttle, const Preferences &preferences, QObject *parent);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void apply();
    std::shared_ptr<Throttle> m_throttle;
    const Preferences &m_preferences;
    Clock m_clock;
};

}  // namespace trescca
