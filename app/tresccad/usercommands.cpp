// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/usercommands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::usercommands {

Result<QString> add(Users &users, const QString &name, const QString &askedRole, const AskPassword &ask, Secret secret)
{
    const auto before = users.list();
    if (!before)
        return fail(before);
    const auto same = std::ranges::find(*before, name, &User::name);
    const bool known = same != before->end();
    const QString role = !askedRole.isEmpty() ? askedRole : known ? same->roles.value(0) : u"member"_s;
    const auto password = ask(name);
    if (!password)
        return fail(password);
    const auto set = secret == Secret::Hash ? users.setHash(name, password->trimmed(), role) : users.set(name, *password, role);
    if (!set)
        return fail(set);
    return known ? u"user %1 has a new password and the role %2; who was logged in as %1 has to log in again"_s.arg(name, role)
                 : u"user %1 is added, role %2"_s.arg(name, role);
}

Result<QString> remove(Users &users, const QString &name)
{
    const auto removed = users.remove(name);
    return removed ? Result<QString>(u"user %1 is deleted; who was logged in as %1 is logged out"_s.arg(name)) : fail(removed);
}

Result<QString> list(const Users &users)
{
    auto known = users.list();
    if (!known)
        return fail(known);
    if (known->isEmpty())
        return u"no users yet: add one with \"tresccad user add NAME\""_s;
    std::ranges::sort(*known, {}, &User::name);
    QStringList lines;
    for (const User &user : std::as_const(*known))
        lines << u"%1  %2"_s.arg(user.name, user.roles.value(0));
    return lines.join(u'\n');
}

}  // namespace trescca::usercommands
