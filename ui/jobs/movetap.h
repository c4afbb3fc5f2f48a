// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/moveforecast.h"
#include "core/migration/movelistener.h"

namespace trescca {

/// What a move tells its job beside its progress, from its own threads. The job sets it before the work begins.
struct MoveTap {
    MoveListener listener = {};
    std::function<void(const MoveForecast &)> forecast = {};
};

}  // namespace trescca
