// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/usagehistory.h"

#include <algorithm>

namespace trescca {

namespace {

using Counter = std::optional<std::uint64_t>;

/// How fast a counter goes, in its units a second.
std::optional<double> rate(const Counter &before, const Counter &now, double seconds)
{
    if (!before || !now || *now < *before)
        return {};
    return static_cast<double>(*now - *before) / seconds;
}

std::optional<double> cpuShare(const InstanceUsage &before, const InstanceUsage &now, double seconds)
{
    constexpr double nanoseconds = 1e9;
    const auto spent = rate(before.cpuTime, now.cpuTime, seconds);
    if (!spent)
        return {};
    const double cpus = std::max(1, now.vcpus.value_or(1));
    // QEMU's own threads come on top of the guest's.
    return std::min(100.0, 100 * *spent / nanoseconds / cpus);
}

}  // namespace

void UsageHistory::add(const InstanceUsage &usage)
{
    if (m_last && usage.at <= m_last->at)
        return;
    Point point{usage.at, {}};
    const auto set = [&point](Meter meter, std::optional<double> value) { point.values[static_cast<std::size_t>(meter)] = value; };
    set(Meter::Memory, usage.memoryUsed.transform([](std::uint64_t used) { return static_cast<double>(used); }));
    if (m_last && usage.at - m_last->at <= longestPause) {
        const double seconds = std::chrono::duration<double>(usage.at - m_last->at).count();
        set(Meter::Cpu, cpuShare(*m_last, usage, seconds));
        set(Meter::Received, rate(m_last->netReceived, usage.netReceived, seconds));
        set(Meter::Sent, rate(m_last->netSent, usage.netSent, seconds));
        set(Meter::Read, rate(m_last->diskRead, usage.diskRead, seconds));
        set(Meter::Written, rate(m_last->diskWritten, usage.diskWritten, seconds));
    }
    // A gap in the memory's curve, too.
    if (m_last && usage.at - m_last->at > longestPause)
        m_points.append(Point{m_last->at + (usage.at - m_last->at) / 2, {}});
    m_points.append(point);
    m_points.removeIf([&usage](const Point &old) { return usage.at - old.at > span; });
    if (usage.memoryLimit)
        m_memoryLimit = usage.memoryLimit;
    m_last = usage;
}

void UsageHistory::clear() { *this = {}; }

std::optional<double> UsageHistory::newest(Meter meter) const { return m_points.isEmpty() ? std::nullopt : m_points.last()[meter]; }

double UsageHistory::highest(Meter meter) const
{
    double most = 0;
    for (const Point &point : m_points)
        most = std::max(most, point[meter].value_or(0));
    return most;
}

bool UsageHistory::has(Meter meter) const
{
    return std::ranges::any_of(m_points, [meter](const Point &point) { return point[meter].has_value(); });
}

}  // namespace trescca
