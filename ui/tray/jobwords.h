// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"

#include <optional>

/// The queue in a few words, for where there is little room.
namespace trescca::jobwords {

/// What is on its way, a line each; a few of them at most.
[[nodiscard]] QString told(const JobQueue &queue);
/// How many are on their way and wait, in a line.
/// `cut`: so many moves wait for a person.
[[nodiscard]] QString summary(const JobQueue &queue, int cut);
/// The share of its time that a job has behind it, 0 to 1; nothing while that cannot be told.
[[nodiscard]] std::optional<double> progress(Job &job);
/// Of all that run: that of the one that is least far.
[[nodiscard]] std::optional<double> progress(const JobQueue &queue);
/// What has become of one: "web-1 is done", "web-1 failed".
[[nodiscard]] QString outcome(const Job &job);

}  // namespace trescca::jobwords
