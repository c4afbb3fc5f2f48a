// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokens.h"

#include "app/tresccad/passwordhash.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostTokens = 10'000;

QByteArray keyOf(const QByteArray &token) { return QCryptographicHash::hash(token, QCryptographicHash::Sha256); }

}  // namespace

Tokens::Tokens(int lifetimeSeconds, Clock clock) : m_lifetime(lifetimeSeconds), m_clock(std::move(clock)) {}

QByteArray Tokens::issue(Caller &who, const QDateTime &latest, BootClock::time_point end)
{
    const QByteArray token = randomToken(32);
    who.auditId = QString::fromLatin1(randomToken(16));
    who.issued = m_clock.wall();
    who.expires = who.issued.addSecs(m_lifetime);
    if (latest.isValid())
        who.expires = std::min(who.expires, latest);
    who.end = std::min(end, m_clock.steady() + std::chrono::milliseconds(who.issued.msecsTo(who.expires)));
    const std::lock_guard lock(m_mutex);
    sweep();
    m_tokens.insert(keyOf(token), who);
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
    const std::lock_guard lock(m_mutex);
    return m_tokens.remove(keyOf(token));
}

void Tokens::revokeIf(const std::function<bool(const Caller &)> &wanted)
{
    const std::lock_guard lock(m_mutex);
    m_tokens.removeIf([&](auto it) { return wanted(*it); });
}

void Tokens::sweep()
{
    m_tokens.removeIf([&](auto it) { return isOver(*it); });
    if (m_tokens.size() < mostTokens)
        return;
    m_tokens.erase(std::ranges::min_element(m_tokens, {}, &Caller::end));
}

}  // namespace trescca
