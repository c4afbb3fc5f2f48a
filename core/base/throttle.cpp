// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/throttle.h"

#include <algorithm>
#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr auto depth = std::chrono::milliseconds(100);
constexpr std::size_t leastPiece = 4U << 10U;
constexpr std::size_t largestPiece = 1U << 20U;

}  // namespace

Throttle::Throttle(std::uint64_t bytesPerSecond) : m_rate(bytesPerSecond) {}

double Throttle::allowed(Clock::time_point now) const
{
    return m_allowed + static_cast<double>(m_rate) * std::chrono::duration<double>(now - m_since).count();
}

/// Its bytes may go when as many are allowed.
double Throttle::ticket(std::uint64_t bytes, Clock::time_point now)
{
    const double most = m_booked + static_cast<double>(m_rate) * std::chrono::duration<double>(depth).count();
    if (m_rate == 0 || allowed(now) > most) {
        m_allowed = m_rate == 0 ? m_booked + static_cast<double>(bytes) : most;
        m_since = now;
    }
    return m_booked += static_cast<double>(bytes);
}

Throttle::Clock::duration Throttle::waitFor(double ticket, Clock::time_point now) const
{
    if (m_rate == 0)
        return Clock::duration::zero();
    const std::chrono::duration<double> wait((ticket - allowed(now)) / static_cast<double>(m_rate));
    return std::max(std::chrono::ceil<Clock::duration>(wait), Clock::duration::zero());
}

Throttle::Clock::duration Throttle::book(std::uint64_t bytes, Clock::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    return waitFor(ticket(bytes, now), now);
}

Result<void> Throttle::pass(std::uint64_t bytes, const Context &context)
{
    std::unique_lock lock(m_mutex);
    const double mine = ticket(bytes, Clock::now());
    while (!context.cancelled()) {
        const auto wait = waitFor(mine, Clock::now());
        if (wait == Clock::duration::zero())
            return {};
        (void)m_changed.wait_for(lock, context.stop, wait, [this, rate = m_rate] { return m_rate != rate; });
    }
    // Others do not pay for what will not be sent.
    m_allowed += static_cast<double>(bytes);
    return context.check();
}

void Throttle::setRate(std::uint64_t bytesPerSecond, Clock::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    // At a trickle what waits already, a piece of the old rate, would wait for minutes, which the other end would take for silence.
    const bool isTrickle = bytesPerSecond > 0 && bytesPerSecond < leastPiece;
    m_allowed = m_rate == 0 || (isTrickle && m_booked > allowed(now)) ? m_booked : allowed(now);
    m_since = now;
    m_changes += m_rate != bytesPerSecond ? 1 : 0;
    m_rate = bytesPerSecond;
    m_changed.notify_all();
}

int Throttle::changes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_changes;
}

std::uint64_t Throttle::rate() const
{
    const std::scoped_lock lock(m_mutex);
    return m_rate;
}

std::size_t Throttle::piece() const
{
    const std::uint64_t now = rate();
    // At a trickle a piece a second, so that nobody takes the connection for a dead one.
    return now == 0 ? largestPiece : std::clamp<std::size_t>(now / 20, std::min<std::size_t>(now, leastPiece), largestPiece);
}

ThrottledSink::ThrottledSink(ByteSink &to, std::shared_ptr<Throttle> throttle, const Context &context)
    : m_to(to), m_throttle(std::move(throttle)), m_context(context)
{}

Result<void> ThrottledSink::write(ConstBytes bytes)
{
    if (!m_throttle)
        return m_to.write(bytes);
    while (!bytes.empty()) {
        const auto piece = bytes.first(std::min(bytes.size(), m_throttle->piece()));
        if (const auto passed = m_throttle->pass(piece.size(), m_context); !passed)
            return passed;
        if (const auto written = m_to.write(piece); !written)
            return written;
        bytes = bytes.subspan(piece.size());
    }
    return {};
}

std::shared_ptr<Throttle> throttleOf(std::uint64_t bytesPerSecond)
{
    return bytesPerSecond > 0 ? std::make_shared<Throttle>(bytesPerSecond) : nullptr;
}

}  // namespace trescca
