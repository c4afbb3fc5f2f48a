// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bootclock.h"

#include <QDateTime>

#include <functional>

namespace trescca {

/// The times that the daemon goes by; tests move them by hand.
struct Clock {
    std::function<QDateTime()> wall = [] { return QDateTime::currentDateTimeUtc(); };  ///< what is told and compared with what others said
    std::function<BootClock::time_point()> steady = [] { return BootClock::now(); };   ///< what ends by itself, whoever sets the wall clock
    QString boot = bootId();  ///< what `steady` counts from: times of it mean nothing in another
};

}  // namespace trescca
