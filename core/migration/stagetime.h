// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationrecord.h"

#include <QList>

namespace trescca {

/// How long a move has worked at a stage, in milliseconds: all attempts together, without the time between them, in which no program
/// did. Of an attempt that never ended (its program died) nobody knows how long it was, so it does not count. -1: none has ended.
[[nodiscard]] std::int64_t stageTime(const QList<StageRecord> &stages, QStringView name);
/// Whether a move was interrupted and gone on with: some stage of it was begun more than once.
[[nodiscard]] bool wasResumed(const QList<StageRecord> &stages);

}  // namespace trescca
