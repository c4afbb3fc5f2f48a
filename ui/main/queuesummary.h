// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"

class QWidget;

namespace trescca {

class UnfinishedWatch;

/// Tells in a line how many are on their way and how many wait, as it changes. The queue outlives it.
[[nodiscard]] QWidget *makeQueueSummary(const JobQueue &queue, const UnfinishedWatch &unfinished);

}  // namespace trescca
