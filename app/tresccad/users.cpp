// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/users.h"

#include "app/tresccad/lockfile.h"
#include "core/base/digest.h"
#include "core/base/passwordhash.h"
#include "core/base/wholefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString hexId() { return newId().remove(u'-'); }

std::unexpected<Error> damaged(const QString &path)
{
    return fail(Kind::InvalidInput, u"The file %1 is damaged; remove it and add the users again."_s.arg(path));
}

}  // namespace

const QStringList &allRoles()
{
    static const QStringList roles{u"admin"_s, u"member"_s, u"reader"_s};
    return roles;
}

QStringList withImplied(const QStringList &roles)
{
    const auto greatest = std::ranges::find_if(allRoles(), [&](const QString &role) { return roles.contains(role); });
    return QStringList(greatest, allRoles().end());
}

Users::Users(const QString &stateFolder) : m_path(stateFolder + "/users.json"_L1) {}

Result<Users::Content> Users::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return Content{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Internal, u"The users in %1 cannot be read: %2."_s.arg(m_path, file.errorString()));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Content content;
    content.project = root[u"project"_s].toString();
    if (content.project.isEmpty())
        return damaged(m_path);
    for (const QJsonValue &value : root[u"users"_s].toArray()) {
        User user{value[u"id"_s].toString(), value[u"name"_s].toString(), value[u"hash"_s].toString(), {}};
        for (const QJsonValue &role : value[u"roles"_s].toArray())
            user.roles << role.toString();
        user.roles = withImplied(user.roles);
        if (user.id.isEmpty() || user.name.isEmpty() || user.hash.isEmpty())
            return damaged(m_path);
        content.users << user;
    }
    return content;
}

Result<QList<User>> Users::list() const
{
    const auto content = load();
    if (!content)
        return fail(content);
    return content->users;
}

Result<QString> Users::projectId() const
{
    const auto content = load();
    if (!content)
        return fail(content);
    return content->project;
}

Result<void> Users::set(const QString &name, const QString &password, const QString &role)
{
    if (password.toUcs4().size() < 8)
        return fail(Kind::InvalidInput, u"The password is shorter than 8 characters; choose a longer one."_s);
    constexpr qsizetype longest = 4096;  // such a one is no typing mistake, but no log-in could carry one of 64 KiB
    if (password.toUtf8().size() > longest)
        return fail(Kind::InvalidInput, u"The password is longer than %1 bytes; choose a shorter one."_s.arg(longest));
    if (password.compare(name, Qt::CaseInsensitive) == 0)
        return fail(Kind::InvalidInput, u"The password is the user's own name, which is guessed first; choose another."_s);
    const auto hash = hashPassword(password);
    return hash ? setHash(name, *hash, role) : fail(hash);
}

Result<void> Users::setHash(const QString &name, const QString &hash, const QString &role)
{
    static const QRegularExpression goodName(u"\\A[A-Za-z0-9._@-]{1,64}\\z"_s);
    if (!goodName.match(name).hasMatch())
        return fail(Kind::InvalidInput, u"\"%1\" is no user name; use letters, digits and . _ @ -"_s.arg(name));
    if (!allRoles().contains(role))
        return fail(Kind::InvalidInput, u"\"%1\" is no role; use admin, member or reader."_s.arg(role));
    if (!isPasswordHash(hash))
        return fail(Kind::InvalidInput, u"That is no hash of a password; it looks like scrypt$15$8$1$<salt>$<hash>."_s);
    const auto lock = lockForChange();
    if (!lock)
        return fail(lock);
    auto content = load();
    if (!content)
        return fail(content);
    const auto same = std::ranges::find(content->users, name, &User::name);
    const User user{same == content->users.end() ? hexId() : same->id, name, hash, withImplied({role})};
    content->users.removeIf([&](const User &other) { return other.name == name; });
    content->users << user;
    return store(*content);
}

Result<void> Users::remove(const QString &name)
{
    const auto lock = lockForChange();
    if (!lock)
        return fail(lock);
    auto content = load();
    if (!content)
        return fail(content);
    if (content->users.removeIf([&](const User &user) { return user.name == name; }) > 0)
        return store(*content);
    QStringList names;
    for (const User &user : std::as_const(content->users))
        names << user.name;
    return fail(Kind::NotFound,
        u"There is no user %1. %2"_s.arg(name, names.isEmpty() ? u"There are none yet."_s : u"Known are: %1."_s.arg(names.join(u", "_s))));
}

Result<LockFile> Users::lockForChange() const { return LockFile::wait(m_path + ".lock"_L1); }

Result<void> Users::store(const Content &content) const
{
    QJsonArray users;
    for (const User &one : content.users)
        users << QJsonObject{{u"id"_s, one.id}, {u"name"_s, one.name}, {u"hash"_s, one.hash}, {u"roles"_s, QJsonArray::fromStringList(one.roles)}};
    const QString project = content.project.isEmpty() ? hexId() : content.project;
    return writeWhole(m_path, QJsonDocument(QJsonObject{{u"project"_s, project}, {u"users"_s, users}}).toJson());
}

}  // namespace trescca
