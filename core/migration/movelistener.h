// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"
#include "core/model/migrationrecord.h"

#include <functional>

namespace trescca {

/// Who follows a move while it goes on: the same that the journal keeps of it. Called from the move's threads. And its hand on the tap.
struct MoveListener {
    std::function<void(const MigrationRecord &)> begun = {};  ///< once, before anything else
    std::function<void(const StageRecord &)> stage = {};      ///< one begins, or has ended
    std::function<void(bool)> paced = {};                     ///< whether its bytes come by the throttle; so it is until the first word of it
    std::shared_ptr<Throttle> throttle = {};                  ///< of this move alone, whose rate may be changed; null: as its options say
};

}  // namespace trescca
