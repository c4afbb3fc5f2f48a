// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/ratelimit.h"

#include <algorithm>
#include <utility>

namespace trescca {

namespace {

constexpr int mostFailures = 10;
constexpr int mostOfAddress = 100;
constexpr std::chrono::seconds window(60);
constexpr qsizetype mostCounts = 4096;

/// A made-up name may be as long as a request; for the table its beginning will do.
std::pair<QString, QString> keyOf(const QString &user, const QString &address) { return {u'=' + user.left(64), address}; }

}  // namespace

RateLimit::RateLimit(Clock clock) : m_clock(std::move(clock)) {}

int RateLimit::wait(const QString &user, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    const BootClock::time_point now = m_clock.steady();
    m_counts.removeIf([&](auto it) { return now - it->since >= window; });
    std::chrono::milliseconds left(0);
    for (const auto &[key, most] : {std::pair(keyOf(user, address), mostFailures), std::pair(Key(QString(), address), mostOfAddress)}) {
        if (const Count count = m_counts.value(key); count.failures >= most)
            left = std::max<std::chrono::milliseconds>(left, count.since + window - now);
    }
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

bool RateLimit::isNews(const QString &user, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    bool news = false;
    for (const auto &[key, most] : {std::pair(keyOf(user, address), mostFailures), std::pair(Key(QString(), address), mostOfAddress)}) {
        const auto count = m_counts.find(key);
        if (count != m_counts.end() && count->failures >= most)
            news = !std::exchange(count->told, true) || news;
    }
    return news;
}

void RateLimit::failed(const QString &user, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    const BootClock::time_point now = m_clock.steady();
    add(keyOf(user, address), now);
    add(Key(QString(), address), now);
}

void RateLimit::add(const Key &key, BootClock::time_point now)
{
    if (m_counts.size() >= mostCounts && !m_counts.contains(key))
        m_counts.erase(std::min_element(m_counts.cbegin(), m_counts.cend(), [](const Count &a, const Count &b) { return a.since < b.since; }));
    Count &count = m_counts[key];
    if (count.failures++ == 0)
        count.since = now;
}

void RateLimit::succeeded(const QString &user, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    m_counts.remove(keyOf(user, address));
}

}  // namespace trescca
