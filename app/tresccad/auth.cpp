// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auth.h"

#include "core/base/log.h"
#include "core/base/passwordhash.h"

#include <QCryptographicHash>

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

/// By which a token knows the password that it was given for.
QString markOf(const User &user) { return QString::fromLatin1(QCryptographicHash::hash(user.hash.toUtf8(), QCryptographicHash::Sha256).toHex()); }

/// Those who guess many at once wait for each other, and learn here that the ones before them have used up the tries.
std::unexpected<Error> tooMany(const QString &peer) { return fail(Kind::Conflict, u"Too many failed logins from %1; wait a minute."_s.arg(peer)); }

std::unexpected<Error> wrongLogin()
{
    return fail(Kind::Unauthorized,
        u"The user name or the password is wrong, or the user may not use this project. Check user name, password and project."_s);
}

}  // namespace

Auth::Auth(const QString &stateFolder, int tokenSeconds, const Clock &clock)
    : m_users(stateFolder), m_credentials(stateFolder), m_clock(clock), m_tokens(stateFolder, tokenSeconds, clock), m_limit(clock)
{}

QString Auth::projectName() const { return u"default"_s; }

QString Auth::projectId() const { return m_users.projectId().value_or(QString()); }

Result<Caller> Auth::identityOf(const User &user, const Login &login) const
{
    Caller who;
    who.userId = user.id;
    who.userName = user.name;
    who.roles = user.roles;
    who.credential = markOf(user);
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
    const auto mayTry = [&] { return wait(login) == 0; };
    if (!mayTry())
        return tooMany(login.peer);
    const auto users = this->users();
    if (!users)
        return fail(users);
    const auto user = std::ranges::find_if(*users, [&](const User &one) { return one.name == login.user || one.id == login.user; });
    const bool known = user != users->end();
    const bool fits = passwordFits(login.password, known ? user->hash : strangersHash(), mayTry);
    if (!fits && !mayTry())
        return tooMany(login.peer);
    auto who = known && fits ? identityOf(*user, login) : wrongLogin();
    if (!who) {
        m_limit.failed(login.user, login.peer);
        return fail(who);
    }
    m_limit.succeeded(login.user, login.peer);
    who->methods = {u"password"_s};
    return issued(*who);
}

Result<std::pair<QByteArray, Caller>> Auth::issued(Caller who, const QDateTime &latest, BootClock::time_point end)
{
    return m_tokens.issue(who, latest, end).transform([&](const QByteArray &token) { return std::pair(token, who); });
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
    const auto credential = who->credentialId.isEmpty() ? Result<AppCredential>() : m_credentials.get(who->userId, who->credentialId);
    if (!credential && credential.error().kind != Kind::NotFound)
        return std::nullopt;
    if (user != users->end() && markOf(*user) == who->credential && credential)
        return who;
    m_tokens.revoke(token);
    return std::nullopt;
}

Result<Caller> Auth::identityOf(const AppCredential &credential) const
{
    if (credential.expires.isValid() && credential.expires <= m_clock.wall())
        return fail(Kind::Unauthorized, u"The application credential %1 has expired; make another."_s.arg(credential.name));
    const auto owner = user(credential.userId);
    if (!owner || credential.projectId != projectId())
        return wrongLogin();
    auto who = identityOf(*owner, {.user = {}, .password = {}, .project = credential.projectId, .scoped = true, .peer = {}});
    if (!who)
        return who;
    who->roles.removeIf([given = withImplied(credential.roles)](const QString &role) { return !given.contains(role); });
    if (who->roles.isEmpty())
        return wrongLogin();
    who->methods = {u"application_credential"_s};
    who->credentialId = credential.id;
    who->restricted = !credential.unrestricted;
    if (!credential.rules.isEmpty())
        who->accessRules = credential.rules;
    return who;
}

Result<std::pair<QByteArray, Caller>> Auth::login(const CredentialLogin &login)
{
    const auto mayTry = [&] { return wait(login) == 0; };
    if (!mayTry())
        return tooMany(login.peer);
    const auto all = m_credentials.list();
    if (!all)
        return fail(all);
    const QString owner = login.id.isEmpty() ? user(login.user).value_or(User{}).id : QString();
    const auto found = std::ranges::find_if(
        *all, [&](const AppCredential &one) { return login.id.isEmpty() ? one.name == login.name && one.userId == owner : one.id == login.id; });
    const bool known = found != all->end();
    const bool fits = passwordFits(login.secret, known ? found->hash : strangersHash(), mayTry);
    if (!fits && !mayTry())
        return tooMany(login.peer);
    auto who = known && fits ? identityOf(*found) : wrongLogin();
    if (!who) {
        m_limit.failed(login.key(), login.peer);
        return fail(who);
    }
    m_limit.succeeded(login.key(), login.peer);
    return issued(*who, found->expires);
}

Result<User> Auth::user(const QString &nameOrId) const
{
    const auto users = this->users();
    if (!users)
        return fail(users);
    const auto found = std::ranges::find_if(*users, [&](const User &one) { return one.name == nameOrId || one.id == nameOrId; });
    return found == users->end() ? Result<User>(fail(Kind::NotFound, u"Could not find user: %1."_s.arg(nameOrId))) : *found;
}

Result<void> Auth::changePassword(const QString &userId, const QString &old, const QString &fresh)
{
    const auto owner = user(userId);
    if (!owner)
        return fail(owner);
    if (m_limit.wait(userId, userId) > 0)  // whatever the address: a stolen token is guessed with from anywhere
        return fail(Kind::Conflict, u"Too many wrong passwords; wait a minute."_s);
    if (!passwordFits(old, owner->hash)) {
        m_limit.failed(userId, userId);
        return fail(Kind::Unauthorized, u"The original password is wrong."_s);
    }
    const auto set = m_users.set(owner->name, fresh, owner->roles.value(0));
    if (set)
        m_tokens.revokeIf([&](const Caller &who) { return who.userId == userId; });
    return set;
}

Result<void> Auth::removeCredential(const QString &userId, const QString &id)
{
    const auto removed = m_credentials.remove(userId, id);
    if (removed)
        m_tokens.revokeIf([&](const Caller &who) { return who.credentialId == id; });
    return removed;
}

Result<std::pair<QByteArray, Caller>> Auth::rescope(const Caller &holder, const QString &project, bool scoped)
{
    const auto owner = user(holder.userId);
    if (!owner)
        return wrongLogin();
    auto who = identityOf(*owner, {.user = {}, .password = {}, .project = project, .scoped = scoped, .peer = {}});
    if (!who)
        return fail(who);
    // What narrowed the first token narrows the second.
    who->roles.removeIf([&](const QString &role) { return !holder.roles.contains(role); });
    who->credentialId = holder.credentialId;
    who->restricted = holder.restricted;
    who->accessRules = holder.accessRules;
    who->methods = holder.methods;
    if (!who->methods.contains(u"token"_s))
        who->methods << u"token"_s;
    who->parentAuditId = holder.parentAuditId.isEmpty() ? holder.auditId : holder.parentAuditId;
    return issued(*who, holder.expires, holder.end);
}

}  // namespace trescca
