// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/tokenfile.h"

#include <functional>
#include <mutex>
#include <optional>

namespace trescca {

/// Tokens of 256 random bits, kept only as their SHA-256; they outlive the daemon, and what was revoked stays so.
/// One ends when its life is over or its expiry time has come, whichever is first: a clock set back makes none live longer. Thread-safe.
class Tokens {
public:
    Tokens(const QString &stateFolder, int lifetimeSeconds, const Clock &clock);
    /// Fills audit id, issue and expiry times and end of `who`; returns the token. It ends no later than `latest` and `end`, when given.
    [[nodiscard]] QByteArray issue(Caller &who, const QDateTime &latest = {}, BootClock::time_point end = BootClock::time_point::max());
    [[nodiscard]] std::optional<Caller> check(const QByteArray &token);
    bool revoke(const QByteArray &token);
    void revokeIf(const std::function<bool(const Caller &)> &wanted);

private:
    [[nodiscard]] bool isOver(const Caller &who) const { return who.expires <= m_clock.wall() || who.end <= m_clock.steady(); }
    void sweep();
    [[nodiscard]] Result<void> keep();
    void keepRevoked();
    const int m_lifetime;
    const Clock m_clock;
    const TokenFile m_file;
    std::mutex m_mutex;
    TokenTable m_tokens;
    std::uint64_t m_changes = 0;
    std::mutex m_writing;      ///< taken before m_mutex: nobody waits for the disk who only checks a token
    std::uint64_t m_kept = 0;  ///< changes that the file has
};

}  // namespace trescca
