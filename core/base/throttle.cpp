// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/throttle.h"

#include <algorithm>
#include <condition_variable>
#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr auto depth = std::chrono::milliseconds(100);
constexpr std::size_t leastPiece = 4U << 10U;
constexpr std::size_t largestPiece = 1U << 20U;

}  // namespace

Throttle::Throttle(std::uint64_t bytesPerSecond) : m_rate(std::max<std::uint64_t>(1, bytesPerSecond)) {}

Throttle::Clock::duration Throttle::book(std::uint64_t bytes, Clock::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    const std::chrono::duration<double> price(static_cast<double>(bytes) / static_cast<double>(m_rate));
    m_paid = std::max(m_paid, now - depth) + std::chrono::duration_cast<Clock::duration>(price);
    return std::max(m_paid - now, Clock::duration::zero());
}

Result<void> Throttle::pass(std::uint64_t bytes, const Context &context)
{
    const auto wait = book(bytes, Clock::now());
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    (void)wake.wait_for(lock, context.stop, wait, [] { return false; });
    return context.check();
}

std::size_t Throttle::piece() const { return std::clamp<std::size_t>(m_rate / 20, leastPiece, largestPiece); }

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
