// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/accessrules.h"
#include "app/tresccad/recordfile.h"
#include "core/base/error.h"

#include <QDateTime>
#include <QStringList>

#include <mutex>

namespace trescca {

/// A user's own key for programs: good for one project, revoked by itself.
struct AppCredential {
    QString id;  ///< 32 hex digits
    QString name;
    QString userId;
    QString projectId;
    QString description;
    QString hash;  ///< of the secret, see passwordhash.h
    QStringList roles;
    QDateTime expires;          ///< invalid: never
    int expiresMicros = 0;      ///< what comes behind its milliseconds
    bool unrestricted = false;  ///< tokens by it may make and remove application credentials
    QList<AccessRule> rules;    ///< none: all that the roles allow
};

/// The application credentials of all users, in `appcredentials.json` (mode 0600) of the state folder, and their access rules, which
/// outlive them, in `accessrules.json`. Thread-safe.
class AppCredentials {
public:
    explicit AppCredentials(const QString &stateFolder);
    [[nodiscard]] Result<QList<AppCredential>> list() const;
    /// Of one user; NotFound otherwise.
    [[nodiscard]] Result<AppCredential> get(const QString &userId, const QString &id) const;
    /// Keeps a new one with the hash of `secret`; the id is made, and those of its rules: one that the user has already is taken again.
    /// A rule may be named by its id alone. Conflict when the user has a credential of that name, NotFound for an unknown rule.
    [[nodiscard]] Result<AppCredential> add(AppCredential credential, const QString &secret);
    [[nodiscard]] Result<void> remove(const QString &userId, const QString &id);
    /// All rules of a user, in use or not.
    [[nodiscard]] Result<QList<AccessRule>> rules(const QString &userId) const;
    /// Forbidden while a credential has it.
    [[nodiscard]] Result<void> removeRule(const QString &userId, const QString &id);

private:
    [[nodiscard]] Result<QList<AccessRule>> rulesOf(const QString &userId) const;
    [[nodiscard]] Result<void> saveRules(const QString &userId, const QList<AccessRule> &rules) const;
    [[nodiscard]] Result<QList<AccessRule>> resolved(const QString &userId, const QList<AccessRule> &asked) const;
    [[nodiscard]] Result<QList<AppCredential>> load() const;
    [[nodiscard]] Result<void> save(const QList<AppCredential> &all) const;
    const RecordFile m_file;
    const RecordFile m_rules;
    mutable std::mutex m_mutex;
};

}  // namespace trescca
