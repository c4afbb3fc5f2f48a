// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"
#include "ui/history/pastmove.h"

namespace trescca {

/// All migrations that have ended with their stages, the newest first. Blocks.
[[nodiscard]] Result<QList<PastMove>> readPast(const History &history);

}  // namespace trescca
