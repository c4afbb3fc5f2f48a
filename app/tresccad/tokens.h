// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <mutex>
#include <optional>

namespace trescca {

using Clock = std::function<QDateTime()>;

/// Tokens of 256 random bits, kept in memory only and only as their SHA-256: a restart ends them all. Thread-safe.
class Tokens {
public:
    Tokens(int lifetimeSeconds, Clock clock);
    /// Fills audit id, issue and expiry times of `who`; returns the token. It ends no later than `latest`, when given.
    [[nodiscard]] QByteArray issue(Caller &who, const QDateTime &latest = {});
    [[nodiscard]] std::optional<Caller> check(const QByteArray &token);
    bool revoke(const QByteArray &token);
    void revokeIf(const std::function<bool(const Caller &)> &wanted);

private:
    void sweep(const QDateTime &now);
    int m_lifetime;
    Clock m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, Caller> m_tokens;
};

}  // namespace trescca
