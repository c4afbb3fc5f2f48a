// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instanceusage.h"

#include <QList>

#include <array>

namespace trescca {

/// What is drawn of an instance's usage.
enum class Meter {
    Cpu,       ///< percent of what its vCPUs could do, 0 to 100
    Memory,    ///< bytes in use
    Received,  ///< bytes a second
    Sent,      ///< bytes a second
    Read,      ///< bytes a second
    Written,   ///< bytes a second
};
inline constexpr int meterCount = 6;

/// The usage of one instance over the last while, as curves: rates are differences of its counters. There is no rate, but a gap, where a
/// counter is missing or has begun anew, and after a pause of the samples that is too long for a mean to tell anything (this
/// computer slept, the window was minimised).
class UsageHistory {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds span{120};  ///< older points are forgotten
    static constexpr std::chrono::seconds longestPause{10};

    struct Point {
        Time at;
        std::array<std::optional<double>, meterCount> values;
        [[nodiscard]] std::optional<double> operator[](Meter meter) const { return values[static_cast<std::size_t>(meter)]; }
    };

    /// A sample that is not later than the last is passed over.
    void add(const InstanceUsage &usage);
    void clear();
    [[nodiscard]] const QList<Point> &points() const { return m_points; }  ///< the oldest first
    /// The newest value; nullopt when the newest sample has none.
    [[nodiscard]] std::optional<double> newest(Meter meter) const;
    /// The highest value that is kept; 0 without one.
    [[nodiscard]] double highest(Meter meter) const;
    /// Whether any sample had this; false too while there are too few samples for a rate.
    [[nodiscard]] bool has(Meter meter) const;
    /// Of the newest sample that told it, bytes.
    [[nodiscard]] std::optional<std::uint64_t> memoryLimit() const { return m_memoryLimit; }
    /// Whether the newest sample's memory is not what the guest uses, but what its hypervisor holds.
    [[nodiscard]] bool isResident() const { return m_last && m_last->isResident; }

private:
    std::optional<InstanceUsage> m_last;
    std::optional<std::uint64_t> m_memoryLimit;
    QList<Point> m_points;
};

}  // namespace trescca
