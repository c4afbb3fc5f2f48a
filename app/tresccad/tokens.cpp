// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokens.h"

#include "app/tresccad/passwordhash.h"
#include "core/base/log.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostTokens = 10'000;

QByteArray keyOf(const QByteArray &token) { return QCryptographicHash::hash(token, QCryptographicHash::Sha256); }

}  // namespace

Tokens::Tokens(const QString &stateFolder, int lifetimeSeconds, const Clock &clock)
    : m_lifetime(lifetimeSeconds), m_clock(clock), m_file(stateFolder, clock), m_tokens(m_file.load(mostTokens))
{}

QByteArray Tokens::issue(Caller &who, const QDateTime &latest, BootClock::time_point end)
{
    const QByteArray token = randomToken(32);
    who.auditId = QString::fromLatin1(randomToken(16));
    who.issued = m_clock.wall();
    who.expires = who.issued.addSecs(m_lifetime);
    if (latest.isValid())
        who.expires = std::min(who.expires, latest);
    who.end = std::min(end, m_clock.steady() + std::chrono::milliseconds(who.issued.msecsTo(who.expires)));
    {
        const std::lock_guard lock(m_mutex);
        sweep();
        m_tokens.insert(keyOf(token), who);
        ++m_changes;
    }
    if (const auto kept = keep(); !kept)
        qCWarning(logDaemon).noquote() << kept.error().what << "A restart will end new log-ins.";
    return token;
}

std::optional<Caller> Tokens::check(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.constFind(keyOf(token));
    if (token.isEmpty() || found == m_tokens.constEnd() || isOver(*found))
        return std::nullopt;
    return *found;
}

bool Tokens::revoke(const QByteArray &token)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_tokens.remove(keyOf(token)))
            return false;
        ++m_changes;
    }
    keepRevoked();
    return true;
}

void Tokens::revokeIf(const std::function<bool(const Caller &)> &wanted)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_tokens.removeIf([&](auto it) { return wanted(*it); }) == 0)
            return;
        ++m_changes;
    }
    keepRevoked();
}

void Tokens::sweep()
{
    m_tokens.removeIf([&](auto it) { return isOver(*it); });
    if (m_tokens.size() < mostTokens)
        return;
    // Who has most gives one up, so that nobody ends the sessions of others.
    QHash<QString, qsizetype> counts;
    for (const Caller &who : std::as_const(m_tokens))
        ++counts[who.userId];
    const QString greediest = std::max_element(counts.cbegin(), counts.cend()).key();
    const auto order = [&](const Caller &who) { return std::pair(who.userId != greediest, who.end); };
    m_tokens.erase(std::ranges::min_element(m_tokens, {}, order));
}

/// Those who wait while another writes find their change written with the next.
Result<void> Tokens::keep()
{
    const std::lock_guard writing(m_writing);
    std::unique_lock lock(m_mutex);
    const std::uint64_t changes = m_changes;
    if (m_kept == changes)
        return {};
    const TokenTable now = m_tokens;
    lock.unlock();
    const auto saved = m_file.save(now);
    if (saved)
        m_kept = changes;
    return saved;
}

// Rather all end with the daemon than that what was revoked comes to life again.
void Tokens::keepRevoked()
{
    const auto kept = keep();
    if (kept)
        return;
    qCWarning(logDaemon).noquote() << kept.error().what << "A restart will end all log-ins.";
    m_file.drop();
}

}  // namespace trescca
