// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "app/tresccad/clock.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <mutex>
#include <optional>

namespace trescca {

/// Tokens of 256 random bits, kept in memory only and only as their SHA-256: a restart ends them all.
/// One ends when its life is over or its expiry time has come, whichever is first: a clock set back makes none live longer. Thread-safe.
class Tokens {
public:
    Tokens(int lifetimeSeconds, Clock clock);
    /// Fills audit id, issue and expiry times and end of `who`; returns the token. It ends no later than `latest` and `end`, when given.
    [[nodiscard]] QByteArray issue(Caller &who, const QDateTime &latest = {}, BootClock::time_point end = BootClock::time_point::max());
    [[nodiscard]] std::optional<Caller> check(const QByteArray &token);
    bool revoke(const QByteArray &token);
    void revokeIf(const std::function<bool(const Caller &)> &wanted);

private:
    [[nodiscard]] bool isOver(const Caller &who) const { return who.expires <= m_clock.wall() || who.end <= m_clock.steady(); }
    void sweep();
    int m_lifetime;
    Clock m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, Caller> m_tokens;
};

}  // namespace trescca
