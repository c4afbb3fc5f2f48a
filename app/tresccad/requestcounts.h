// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

#include <mutex>

namespace trescca {

/// How many requests were answered, by method and status. Thread-safe.
class RequestCounts {
public:
    using Counts = QMap<std::pair<QByteArray, int>, quint64>;
    void add(const QByteArray &method, int status)
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts[{method, status}];
    }
    [[nodiscard]] Counts all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_counts;
    }

private:
    mutable std::mutex m_mutex;
    Counts m_counts;
};

}  // namespace trescca
