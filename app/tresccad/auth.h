// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Users, tokens and the limit on failed logins. Thread-safe.
class Auth {
public:
    Auth(const QString &stateFolder, int tokenSeconds, const Clock &clock = [] { return QDateTime::currentDateTimeUtc(); });
    /// The token and whom it speaks for; Unauthorized for a wrong name or password alike, Conflict while they have to wait.
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> login(const Login &login);
    /// Whom the token speaks for; nobody when it has ended, or its user has another password since, or is gone.
    [[nodiscard]] std::optional<Caller> check(const QByteArray &token);
    bool revoke(const QByteArray &token) { return m_tokens.revoke(token); }
    /// A new token for the holder of `token`, scoped to the project; it ends when that one does.
    [[nodiscard]] Result<std::pair<QByteArray, Caller>> rescope(const Caller &holder, const QString &project);
    /// Seconds until this user may try again from this address; 0: at once.
    [[nodiscard]] int wait(const Login &login) { return m_limit.wait(login.user, login.peer); }
    [[nodiscard]] QString projectName() const;
    [[nodiscard]] QString projectId() const;

private:
    [[nodiscard]] Result<Caller> identityOf(const User &user, const Login &login) const;
    [[nodiscard]] Result<QList<User>> users() const;
    Users m_users;
    Tokens m_tokens;
    RateLimit m_limit;
};

}  // namespace trescca
