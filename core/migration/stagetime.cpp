// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/stagetime.h"

#include <algorithm>

namespace trescca {

std::int64_t stageTime(const QList<StageRecord> &stages, QStringView name)
{
    std::int64_t time = -1;
    for (const StageRecord &stage : stages)
        if (stage.name == name && stage.endMs > 0)
            time = std::max<std::int64_t>(0, time) + std::max<std::int64_t>(0, stage.endMs - stage.beginMs);
    return time;
}

bool wasResumed(const QList<StageRecord> &stages)
{
    // Base images are sent one after the other, each an attempt.
    return std::ranges::any_of(stages, [](const StageRecord &stage) { return stage.attempt > 1 && stage.name != u"base"; });
}

}  // namespace trescca
