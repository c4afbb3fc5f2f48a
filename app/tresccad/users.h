// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/lockfile.h"
#include "core/base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace trescca {

/// All roles there are, each implying those behind it (Keystone's default): admin, member, reader.
[[nodiscard]] const QStringList &allRoles();
/// These and what they imply, the greatest first.
[[nodiscard]] QStringList withImplied(const QStringList &roles);

struct User {
    QString id;  ///< 32 hex digits
    QString name;
    QString hash;       ///< of the password, see passwordhash.h
    QStringList roles;  ///< with those that they imply
};

/// The users of one daemon and its project, in `users.json` (mode 0600) of the state folder. The file is read anew when
/// it has changed, so `tresccad user ...` works while the daemon runs.
class Users {
public:
    explicit Users(const QString &stateFolder);
    [[nodiscard]] Result<QList<User>> list() const;
    /// Adds a user, or gives an existing one a new password and role. InvalidInput for a password that is guessed first (NIST SP 800-63B,
    /// 5.1.1.2); those that are set already are left alone.
    [[nodiscard]] Result<void> set(const QString &name, const QString &password, const QString &role);
    /// The same by what hashPassword() made of the password, of which nothing else is known.
    [[nodiscard]] Result<void> setHash(const QString &name, const QString &hash, const QString &role);
    /// NotFound names who there is.
    [[nodiscard]] Result<void> remove(const QString &name);
    /// Id of the daemon's single project; made with the first user.
    [[nodiscard]] Result<QString> projectId() const;

private:
    struct Content {
        QString project;
        QList<User> users;
    };
    [[nodiscard]] Result<Content> load() const;
    /// Held from reading to writing, so that no change of another is lost.
    [[nodiscard]] Result<LockFile> lockForChange() const;
    [[nodiscard]] Result<void> store(const Content &content) const;
    QString m_path;
};

}  // namespace trescca
