// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokens.h"

#include "core/base/log.h"
#include "core/base/passwordhash.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QByteArray keyOf(const QByteArray &token) { return QCryptographicHash::hash(token, QCryptographicHash::Sha256); }

/// Why is for the administrator, who reads the log, and no business of whoever asks.
std::unexpected<Error> notIssued(const Error &error)
{
    qCWarning(logDaemon).noquote() << "A log-in was refused, for it cannot be written down." << error.what << error.detail;
    if (error.kind == Kind::NoRoom)
        return fail(
            Kind::NoRoom, u"This daemon cannot note the log-in, for its disk is full. Have its administrator make room there, then log in again."_s);
    return fail(Kind::Internal, u"This daemon cannot note the log-in; its log tells the administrator why. Log in again when that is mended."_s);
}

}  // namespace

Tokens::Tokens(const QString &stateFolder, int lifetimeSeconds, const Clock &clock, qsizetype most)
    : m_lifetime(lifetimeSeconds), m_clock(clock), m_most(most), m_store(stateFolder, clock)
{}

void Tokens::load()
{
    const std::lock_guard writing(m_writing);
    if (const auto taken = m_store.isOpen() ? Result<void>() : takeUp(); !taken)
        qCWarning(logDaemon).noquote() << taken.error().what << "Until then nobody can log in." << taken.error().detail;
}

Result<void> Tokens::takeUp()
{
    const auto kept = m_store.open();
    if (!kept)
        return fail(kept);
    if (!m_isWhole)
        return {};  // it was given up, and what is there all the same may have been revoked
    const std::lock_guard lock(m_mutex);
    m_tokens.insert(*kept);
    return {};
}

Result<QByteArray> Tokens::issue(Caller &who, const QDateTime &latest, BootClock::time_point end)
{
    const QByteArray token = randomToken(32);
    who.auditId = QString::fromLatin1(randomToken(16));
    who.issued = m_clock.wall();
    who.expires = who.issued.addSecs(m_lifetime);
    if (latest.isValid())
        who.expires = std::min(who.expires, latest);
    who.end = std::min(end, m_clock.steady() + std::chrono::milliseconds(who.issued.msecsTo(who.expires)));
    const QByteArray key = keyOf(token);
    const std::lock_guard writing(m_writing);
    if (const auto open = m_store.isOpen() ? Result<void>() : takeUp(); !open)
        return notIssued(open.error());
    const QList<QByteArray> gone = outlived(who.userId);
    if (const auto written = write(gone, {{key, who}}); !written)
        return notIssued(written.error());
    const std::lock_guard lock(m_mutex);
    for (const QByteArray &one : gone)
        m_tokens.remove(one);
    m_tokens.insert(key, who);
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
    const std::lock_guard writing(m_writing);
    const QByteArray key = keyOf(token);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_tokens.remove(key))
            return false;
    }
    writeRevoked({key});
    return true;
}

void Tokens::revokeIf(const std::function<bool(const Caller &)> &wanted)
{
    const std::lock_guard writing(m_writing);
    QList<QByteArray> keys;
    {
        const std::lock_guard lock(m_mutex);
        m_tokens.removeIf([&](auto it) {
            if (wanted(*it))
                keys << it.key();
            return wanted(*it);
        });
    }
    if (!keys.isEmpty())
        writeRevoked(keys);
}

/// Those that go when the newcomer gets one more.
QList<QByteArray> Tokens::outlived(const QString &newcomer)
{
    const std::lock_guard lock(m_mutex);
    QList<QByteArray> ended;
    for (auto it = m_tokens.cbegin(); it != m_tokens.cend(); ++it)
        if (isOver(*it))
            ended << it.key();
    return m_tokens.size() - ended.size() < m_most ? ended : ended + surplus(newcomer, ended);
}

QList<QByteArray> Tokens::surplus(const QString &newcomer, const QList<QByteArray> &ended) const
{
    using Dated = std::pair<BootClock::time_point, QByteArray>;
    const QSet<QByteArray> over(ended.begin(), ended.end());
    QHash<QString, QList<Dated>> byUser;
    for (auto it = m_tokens.cbegin(); it != m_tokens.cend(); ++it)
        if (!over.contains(it.key()))
            byUser[it->userId] << Dated(it->end, it.key());
    QList<QByteArray> keys;
    for (qsizetype left = m_tokens.size() - ended.size(); left >= m_most && left > 0; --left) {
        const auto greed = [&](const QString &user) { return std::pair(byUser[user].size() + (user == newcomer ? 1 : 0), byUser[user].size()); };
        QList<Dated> &most = byUser[std::ranges::max(byUser.keys(), {}, greed)];
        const auto first = std::ranges::min_element(most);
        keys << first->second;
        most.erase(first);
    }
    return keys;
}

/// What is in memory is as good as a file that was damaged meanwhile.
Result<void> Tokens::write(const QList<QByteArray> &removed, const TokenTable &added)
{
    auto written = tryWrite(removed, added);
    if (written || written.error().kind != Kind::InvalidInput)
        return written;
    qCWarning(logDaemon).noquote() << "The file tokens.sqlite is damaged and written anew; no log-in is lost." << written.error().what;
    m_isWhole = false;
    m_store.drop();
    return tryWrite(removed, added);
}

Result<void> Tokens::tryWrite(const QList<QByteArray> &removed, const TokenTable &added)
{
    if (const auto open = m_store.isOpen() ? Result<void>() : takeUp(); !open)
        return open;
    if (m_isWhole)
        return m_store.change(removed, added);
    std::unique_lock lock(m_mutex);
    TokenTable all = m_tokens;
    lock.unlock();
    for (const QByteArray &key : removed)
        all.remove(key);
    all.insert(added);
    const auto replaced = m_store.replace(all);
    m_isWhole = replaced.has_value();
    return replaced;
}

// Rather all end with the daemon than that what was revoked comes to life again.
void Tokens::writeRevoked(const QList<QByteArray> &keys)
{
    const auto written = write(keys, {});
    if (written)
        return;
    m_isWhole = false;
    qCWarning(logDaemon).noquote() << written.error().what
                                   << (m_store.drop()
                                              ? "A restart will end all log-ins."
                                              : "A restart would bring back what was ended: remove tokens.sqlite from the state folder first.");
}

}  // namespace trescca
