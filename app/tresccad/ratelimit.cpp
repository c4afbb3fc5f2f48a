// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/ratelimit.h"

namespace trescca {

namespace {

constexpr int mostFailures = 10;
constexpr int windowSeconds = 60;

}  // namespace

RateLimit::RateLimit(Clock clock) : m_clock(std::move(clock)) {}

bool RateLimit::blocked(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock();
    m_counts.removeIf([&](auto it) { return it->since.secsTo(now) >= windowSeconds; });
    return m_counts.value(address).failures >= mostFailures;
}

void RateLimit::failed(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    Count &count = m_counts[address];
    if (count.failures++ == 0)
        count.since = m_clock();
}

void RateLimit::succeeded(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    m_counts.remove(address);
}

}  // namespace trescca
