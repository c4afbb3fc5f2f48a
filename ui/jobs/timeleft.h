// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace trescca {

class Job;

/// How long it will take yet, for a person: it comes down to what is expected, without a jump for a rate that shakes, and never goes up.
/// Times are in milliseconds.
class TimeLeft {
public:
    /// `expected`: none, where nothing is known or nothing comes; after that it is told anew. `now` never goes back.
    std::optional<qint64> tell(std::optional<qint64> expected, qint64 now);

private:
    std::optional<double> m_told;
    qint64 m_at = 0;
};

/// Whether a stage is but waiting for a site.
[[nodiscard]] bool isWaiting(const QString &stage);
/// What is expected of a job that runs: of a move, of all that is still to be sent and restored; of others, of their slowest stage. None of
/// one that waits for a site, nor of a move before it is known how fast it sends.
[[nodiscard]] std::optional<qint64> expectedLeft(Job &job);

}  // namespace trescca
