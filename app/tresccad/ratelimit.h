// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/tokens.h"

#include <QString>

namespace trescca {

/// Counts failed logins of an address: after ten within a minute it has to wait until the minute is over. Thread-safe.
class RateLimit {
public:
    explicit RateLimit(Clock clock);
    [[nodiscard]] bool blocked(const QString &address);
    void failed(const QString &address);
    void succeeded(const QString &address);

private:
    struct Count {
        int failures = 0;
        QDateTime since;
    };
    Clock m_clock;
    std::mutex m_mutex;
    QHash<QString, Count> m_counts;
};

}  // namespace trescca
