// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <optional>

namespace trescca {

/// What is shown of a stage.
struct StageView {
    QString stage;
    std::uint64_t done = 0;
    std::uint64_t total = 0;                ///< 0 while unknown
    double rate = 0;                        ///< bytes a second, smoothed
    std::optional<std::int64_t> left = {};  ///< milliseconds
    bool stalled = false;                   ///< nothing came for a while
};

/// Follows one stage: how fast it goes, and how long it will still take. What is told never jumps back: the bytes done only
/// grow, and the time left only shrinks, for a rate that shakes must not make it shake. Only when it has become clear over
/// some seconds that it takes much longer than said, a new time is told. Times are milliseconds of any clock.
class StageMeter {
public:
    void update(const Progress &progress, std::int64_t now);
    [[nodiscard]] StageView view(std::int64_t now);
    /// After a pause: how fast it went says nothing any more.
    void forgetRate(std::int64_t now);

private:
    void restart(const Progress &progress, std::int64_t now);
    [[nodiscard]] std::optional<std::int64_t> timeLeft(std::int64_t now);

    Progress m_last;
    bool m_begun = false;
    std::int64_t m_begin = 0;
    std::uint64_t m_before = 0;  ///< bytes that were done then
    std::int64_t m_lastChange = 0;
    double m_rate = 0;
    std::optional<std::int64_t> m_end;        ///< told: when it will be done
    std::optional<std::int64_t> m_lateSince;  ///< since when it looks as if it took much longer
};

}  // namespace trescca
