// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auth.h"

#include "app/tresccad/passwordhash.h"
#include "core/base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Compared with when there is no such user, so that an unknown name takes as long as a wrong password.
QString strangersHash()
{
    static const QString hash = hashPassword(QString::fromLatin1(randomToken(16))).value_or(QString());
    return hash;
}

std::unexpected<Error> wrongLogin()
{
    return fail(Kind::Unauthorized, u"The user name or the password is wrong, or the user may not use this project."_s);
}

}  // namespace

Auth::Auth(const QString &stateFolder, int tokenSeconds, const Clock &clock) : m_users(stateFolder), m_tokens(tokenSeconds, clock), m_limit(clock) {}

QString Auth::projectName() const { return u"default"_s; }

QString Auth::projectId() const { return m_users.projectId().value_or(QString()); }

Result<Caller> Auth::identityOf(const User &user, const Login &login) const
{
    Caller who;
    who.userId = user.id;
    who.userName = user.name;
    who.roles = user.roles;
    who.credential = user.hash;
    if (!login.scoped)
        return who;
    const QString id = projectId();
    if (!login.project.isEmpty() && login.project != id && login.project != projectName())
        return wrongLogin();
    who.projectId = id;
    who.projectName = projectName();
    return who;
}

// Why is for the administrator, who reads the log, and no business of whoever asks.
Result<QList<User>> Auth::users() const
{
    auto known = m_users.list();
    if (known)
        return known;
    qCWarning(logDaemon).noquote() << known.error().what;
    return fail(Kind::Internal, u"The users of this daemon cannot be read; its log tells the administrator why."_s);
}

Result<std::pair<QByteArray, Caller>> Auth::login(const Login &login)
{
    if (wait(login) > 0)
        return fail(Kind::Conflict, u"Too many failed logins from %1; wait a minute."_s.arg(login.peer));
    const auto users = this->users();
    if (!users)
        return fail(users);
    const auto user = std::ranges::find_if(*users, [&](const User &one) { return one.name == login.user || one.id == login.user; });
    const bool known = user != users->end();
    const bool fits = passwordFits(login.password, known ? user->hash : strangersHash());
    auto who = known && fits ? identityOf(*user, login) : wrongLogin();
    if (!who) {
        m_limit.failed(login.user, login.peer);
        return fail(who);
    }
    m_limit.succeeded(login.user, login.peer);
    const QByteArray token = m_tokens.issue(*who);
    return std::pair(token, *who);
}

std::optional<Caller> Auth::check(const QByteArray &token)
{
    auto who = m_tokens.check(token);
    if (!who)
        return std::nullopt;
    const auto users = this->users();
    if (!users)
        return std::nullopt;
    const auto user = std::ranges::find(*users, who->userId, &User::id);
    if (user != users->end() && user->hash == who->credential)
        return who;
    m_tokens.revoke(token);
    return std::nullopt;
}

Result<std::pair<QByteArray, Caller>> Auth::rescope(const Caller &holder, const QString &project)
{
    const auto users = this->users();
    if (!users)
        return fail(users);
    const auto user = std::ranges::find(*users, holder.userId, &User::id);
    if (user == users->end())
        return wrongLogin();
    auto who = identityOf(*user, {.user = {}, .password = {}, .project = project, .scoped = true, .peer = {}});
    if (!who)
        return fail(who);
    const QByteArray token = m_tokens.issue(*who, holder.expires);
    return std::pair(token, *who);
}

}  // namespace trescca
