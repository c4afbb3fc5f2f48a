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

QByteArray Tokens::issue(Caller &who, const QDateTime &latest)
{
    const QByteArray token = randomToken(32);
    who.auditId = QString::fromLatin1(randomToken(16));
    who.issued = m_clock();
    who.expires = who.issued.addSecs(m_lifetime);
    if (latest.isValid())
        who.expires = std::min(who.expires, latest);
    const std::lock_guard lock(m_mutex);
    sweep(who.issued);
    m_tokens.insert(keyOf(token), who);
    return token;
}

std::optional<Caller> Tokens::check(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.constFind(keyOf(token));
    if (token.isEmpty() || found == m_tokens.constEnd() || found->expires <= m_clock())
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

void Tokens::sweep(const QDateTime &now)
{
    m_tokens.removeIf([&](auto it) { return it->expires <= now; });
    if (m_tokens.size() < mostTokens)
        return;
    const auto oldest = std::ranges::min_element(m_tokens, {}, &Caller::issued);
    m_tokens.erase(oldest);
}

}  // namespace trescca
