// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/tokenstore.h"

#include <functional>
#include <mutex>
#include <optional>

namespace trescca {

/// Tokens of 256 random bits, kept only as their SHA-256; they outlive the daemon, and what was revoked stays so.
/// One ends when its life is over or its expiry time has come, whichever is first: a clock set back makes none live longer. They are
/// at most so many; then who has most of them gives up those that end first, so that nobody ends the sessions of others. Thread-safe.
class Tokens {
public:
    static constexpr qsizetype mostOfAll = 10'000;

    Tokens(const QString &stateFolder, int lifetimeSeconds, const Clock &clock, qsizetype most = mostOfAll);
    /// Takes up those of before; to be called when no other daemon has the state folder. Where it cannot, which is told in the log,
    /// the next issue() tries again.
    void load();
    /// Fills audit id, issue and expiry times and end of `who`; returns the token. It ends no later than `latest` and `end`, when given.
    /// NoRoom or Internal when it cannot be written down: then there is none, and the others are as they were; the log has the reason.
    [[nodiscard]] Result<QByteArray> issue(Caller &who, const QDateTime &latest = {}, BootClock::time_point end = BootClock::time_point::max());
    /// Never waits for the disk.
    [[nodiscard]] std::optional<Caller> check(const QByteArray &token);
    bool revoke(const QByteArray &token);
    void revokeIf(const std::function<bool(const Caller &)> &wanted);

private:
    [[nodiscard]] bool isOver(const Caller &who) const { return who.expires <= m_clock.wall() || who.end <= m_clock.steady(); }
    [[nodiscard]] QList<QByteArray> outlived(const QString &newcomer);
    [[nodiscard]] QList<QByteArray> surplus(const QString &newcomer, const QList<QByteArray> &ended) const;
    [[nodiscard]] Result<void> takeUp();
    [[nodiscard]] Result<void> write(const QList<QByteArray> &removed, const TokenTable &added);
    [[nodiscard]] Result<void> tryWrite(const QList<QByteArray> &removed, const TokenTable &added);
    void writeRevoked(const QList<QByteArray> &keys);
    const int m_lifetime;
    const Clock m_clock;
    const qsizetype m_most;
    std::mutex m_writing;  ///< taken before m_mutex: nobody waits for the disk who only checks a token
    TokenStore m_store;
    bool m_isWhole = true;  ///< the store has all that the table has
    std::mutex m_mutex;
    TokenTable m_tokens;
};

}  // namespace trescca
