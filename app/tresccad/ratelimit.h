// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/tokens.h"

#include <QString>

namespace trescca {

/// Counts failed logins: after ten within a minute for one user from one address, or a hundred from one address, these have
/// to wait until the minute is over. So a stranger behind the same address keeps nobody else out. Thread-safe.
class RateLimit {
public:
    explicit RateLimit(Clock clock);
    /// Seconds to wait before the next login; 0: none.
    [[nodiscard]] int wait(const QString &user, const QString &address);
    /// True once for each that has to wait, and each minute: so somebody may tell of it, however often it tries.
    [[nodiscard]] bool isNews(const QString &user, const QString &address);
    void failed(const QString &user, const QString &address);
    void succeeded(const QString &user, const QString &address);

private:
    using Key = std::pair<QString, QString>;  ///< user and address; no user: all of that address
    struct Count {
        int failures = 0;
        bool told = false;
        BootClock::time_point since;
    };
    void add(const Key &key, BootClock::time_point now);
    Clock m_clock;
    std::mutex m_mutex;
    QHash<Key, Count> m_counts;
};

}  // namespace trescca
