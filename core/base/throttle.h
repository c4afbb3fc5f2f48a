// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace trescca {

/// Lets at most so many bytes a second through: a token bucket that holds what a tenth of a second may carry, so a pause
/// is not made up for by a flood. Thread-safe: several transfers may share one, and its rate may be changed meanwhile.
class Throttle {
public:
    using Clock = std::chrono::steady_clock;

    /// 0: no limit.
    explicit Throttle(std::uint64_t bytesPerSecond);
    /// Counts at once, also for what waits already.
    void setRate(std::uint64_t bytesPerSecond, Clock::time_point now = Clock::now());
    [[nodiscard]] std::uint64_t rate() const;
    /// How often another rate was set: what went through meanwhile tells nothing of the way that it took.
    [[nodiscard]] int changes() const;
    /// Books `bytes` at the time `now`; tells how long to wait before they may go.
    [[nodiscard]] Clock::duration book(std::uint64_t bytes, Clock::time_point now);
    /// Books and waits. Cancelled when a stop is requested meanwhile.
    [[nodiscard]] Result<void> pass(std::uint64_t bytes, const Context &context);
    /// The largest piece that is sent at once, so that the wire sees a flow and not bursts.
    [[nodiscard]] std::size_t piece() const;

private:
    [[nodiscard]] double allowed(Clock::time_point now) const;
    [[nodiscard]] double ticket(std::uint64_t bytes, Clock::time_point now);
    [[nodiscard]] Clock::duration waitFor(double ticket, Clock::time_point now) const;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_rate;
    int m_changes = 0;
    double m_booked = 0;        ///< bytes, since the begin
    double m_allowed = 0;       ///< so many of them might go...
    Clock::time_point m_since;  ///< ... until then; since, m_rate more each second
};

/// Whether there is a rate to be kept; null means none.
[[nodiscard]] inline bool isLimited(const std::shared_ptr<Throttle> &throttle) { return throttle && throttle->rate() > 0; }

/// Passes bytes on no faster than its throttle allows; without one as they come.
class ThrottledSink final : public ByteSink {
public:
    /// `to` and `context` must outlive this; `throttle` may be null.
    ThrottledSink(ByteSink &to, std::shared_ptr<Throttle> throttle, const Context &context);
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override { return m_to.finish(); }

private:
    ByteSink &m_to;
    std::shared_ptr<Throttle> m_throttle;
    const Context &m_context;
};

/// Null for 0, which means no limit.
[[nodiscard]] std::shared_ptr<Throttle> throttleOf(std::uint64_t bytesPerSecond);

}  // namespace trescca
