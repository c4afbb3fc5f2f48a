// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

#include <chrono>

namespace trescca {

/// Waits; Cancelled as soon as a stop is requested.
[[nodiscard]] Result<void> pauseFor(std::chrono::milliseconds time, const std::stop_token &stop);

/// Looks at an instance until it is in a state; true when it is, false when it was not within the time. Being gone counts as
/// switched off.
[[nodiscard]] Result<bool> waitForState(Site &site, const QString &id, InstanceState state, std::chrono::seconds time, const Context &context);

}  // namespace trescca
