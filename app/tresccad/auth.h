// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/appcredentials.h"
#include "app/tresccad/ratelimit.h"
#include "app/tresccad/tokens.h"
#include "app/tresccad/users.h"

#include <expected>

namespace trescca {

/// A password login as Identity v3 describes it.
struct Login {
    QString user;  ///< name or id
    QString password;
    QString project;  ///< name or id; empty: unscoped, or the user's project when `scoped`
    bool scoped = false;
    QString peer;  ///< address of the caller
};

/// A login by an application credential: by its id, or by its name and the user's.
struct CredentialLogin {
    QString id;
    QString name;
    QString user;  ///< name or id
    QString secret;
    QString peer;  ///< address of the caller

    /// Which one it is, for the limit on failures.
    [[nodiscard]] QString key() const { return id.isEmpty() ? user + u'/' + name : id; }
};

/// Users, tokens and the limit on failed logins. Thread-safe.
class Auth {
public:
    Auth(const QString &stateFolder, int tokenSeconds, const Clock &clock = {});
    /// The token and whom it speaks for; Unauthorized for a wrong name or password alike, Conflict while they have to wait,
    /// and what Tokens::issue() says.
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> login(const Login &login);
    /// The same for a program; its roles are those that the user still has. Unauthorized too once it has expired.
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> login(const CredentialLogin &login);
    /// Whom the token speaks for; nobody when it has ended, or its user has another password since, or is gone.
    [[nodiscard]] std::optional<Caller> check(const QByteArray &token);
    /// See Tokens::load().
    void loadTokens() { m_tokens.load(); }
    bool revoke(const QByteArray &token) { return m_tokens.revoke(token); }
    /// A new token for the holder of one, scoped to the project (or to nothing); it ends when that one does, and can do no more.
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> rescope(const Caller &holder, const QString &project, bool scoped = true);
    /// Seconds until this user may try again from this address; 0: at once.
    [[nodiscard]] int wait(const Login &login) { return m_limit.wait(login.user, login.peer); }
    [[nodiscard]] int wait(const CredentialLogin &login) { return m_limit.wait(login.key(), login.peer); }
    /// See RateLimit::isNews().
    [[nodiscard]] bool isNews(const Login &login) { return m_limit.isNews(login.user, login.peer); }
    [[nodiscard]] bool isNews(const CredentialLogin &login) { return m_limit.isNews(login.key(), login.peer); }
    /// Unauthorized when `old` is not the user's password. Ends the user's tokens.
    [[nodiscard]] Result<void> changePassword(const QString &userId, const QString &old, const QString &fresh);
    [[nodiscard]] AppCredentials &credentials() { return m_credentials; }
    /// Removes an application credential and ends its tokens.
    [[nodiscard]] Result<void> removeCredential(const QString &userId, const QString &id);
    /// NotFound when there is no such user (any more).
    [[nodiscard]] Result<User> user(const QString &nameOrId) const;
    [[nodiscard]] Result<QList<User>> users() const;
    [[nodiscard]] QString projectName() const;
    [[nodiscard]] QString projectId() const;

private:
    [[nodiscard]] Result<Caller> identityOf(const User &user, const Login &login) const;
    [[nodiscard]] Result<Caller> identityOf(const AppCredential &credential) const;
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> issued(
        Caller who, const QDateTime &latest = {}, BootClock::time_point end = BootClock::time_point::max());
    Users m_users;
    AppCredentials m_credentials;
    Clock m_clock;
    Tokens m_tokens;
    RateLimit m_limit;
};

}  // namespace trescca
