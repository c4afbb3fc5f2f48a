// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"

#include <chrono>
#include <mutex>

namespace trescca {

/// Lets at most so many bytes a second through: a token bucket that holds what a tenth of a second may carry, so a pause
/// is not made up for by a flood. Thread-safe: several transfers may share one.
class Throttle {
public:
    using Clock = std::chrono::steady_clock;

    explicit Throttle(std::uint64_t bytesPerSecond);
    /// Books `bytes` at the time `now`; tells how long to wait before they may go.
    [[nodiscard]] Clock::duration book(std::uint64_t bytes, Clock::time_point now);
    /// Books and waits. Cancelled when a stop is requested meanwhile.
    [[nodiscard]] Result<void> pass(std::uint64_t bytes, const Context &context);
    /// The largest piece that is sent at once, so that the wire sees a flow and not bursts.
    [[nodiscard]] std::size_t piece() const;

private:
    const std::uint64_t m_rate;
    std::mutex m_mutex;
    Clock::time_point m_paid;  ///< all that was booked is sent at this time
};

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
