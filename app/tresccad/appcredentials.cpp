// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/appcredentials.h"

#include "app/tresccad/passwordhash.h"
#include "core/base/digest.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

std::unexpected<Error> unknown(const QString &id) { return fail(Kind::NotFound, u"Could not find Application Credential: %1."_s.arg(id)); }

QJsonObject toJson(const AppCredential &one)
{
    QJsonArray rules;
    for (const AccessRule &rule : one.rules)
        rules << QJsonObject{{u"id"_s, rule.id}, {u"service"_s, rule.service}, {u"method"_s, rule.method}, {u"path"_s, rule.path}};
    return {{u"id"_s, one.id}, {u"name"_s, one.name}, {u"user"_s, one.userId}, {u"project"_s, one.projectId}, {u"description"_s, one.description},
        {u"hash"_s, one.hash}, {u"roles"_s, QJsonArray::fromStringList(one.roles)}, {u"expires"_s, one.expires.toUTC().toString(Qt::ISODateWithMs)},
        {u"unrestricted"_s, one.unrestricted}, {u"rules"_s, rules}};
}

AppCredential fromJson(const QJsonObject &json)
{
    AppCredential one;
    one.id = json["id"_L1].toString();
    one.name = json["name"_L1].toString();
    one.userId = json["user"_L1].toString();
    one.projectId = json["project"_L1].toString();
    one.description = json["description"_L1].toString();
    one.hash = json["hash"_L1].toString();
    one.expires = QDateTime::fromString(json["expires"_L1].toString(), Qt::ISODateWithMs);
    one.unrestricted = json["unrestricted"_L1].toBool();
    for (const QJsonValue &role : json["roles"_L1].toArray())
        one.roles << role.toString();
    for (const QJsonValue &rule : json["rules"_L1].toArray())
        one.rules << AccessRule{rule["id"_L1].toString(), rule["service"_L1].toString(), rule["method"_L1].toString(), rule["path"_L1].toString()};
    return one;
}

}  // namespace

AppCredentials::AppCredentials(const QString &stateFolder) : m_file(stateFolder + "/appcredentials.json"_L1, u"application credentials"_s) {}

Result<QList<AppCredential>> AppCredentials::load() const
{
    const auto records = m_file.load();
    if (!records)
        return fail(records);
    QList<AppCredential> all;
    for (const QJsonValue &value : *records)
        all << fromJson(value.toObject());
    return all;
}

Result<void> AppCredentials::save(const QList<AppCredential> &all) const
{
    QJsonArray array;
    for (const AppCredential &one : all)
        array << toJson(one);
    return m_file.save(array);
}

Result<QList<AppCredential>> AppCredentials::list() const
{
    const std::lock_guard lock(m_mutex);
    return load();
}

Result<AppCredential> AppCredentials::get(const QString &userId, const QString &id) const
{
    const auto all = list();
    if (!all)
        return fail(all);
    const auto found = std::ranges::find_if(*all, [&](const AppCredential &one) { return one.id == id && one.userId == userId; });
    return found == all->end() ? Result<AppCredential>(unknown(id)) : *found;
}

Result<AppCredential> AppCredentials::add(AppCredential credential, const QString &secret)
{
    const auto hash = hashPassword(secret);
    if (!hash)
        return fail(hash);
    const std::lock_guard lock(m_mutex);
    auto all = load();
    if (!all)
        return fail(all);
    if (std::ranges::any_of(*all, [&](const AppCredential &one) { return one.userId == credential.userId && one.name == credential.name; }))
        return fail(Kind::Conflict,
            u"Conflict occurred attempting to store application_credential - Duplicate entry found with name %1."_s.arg(credential.name));
    credential.id = newId().remove(u'-');
    credential.hash = *hash;
    *all << credential;
    if (const auto saved = save(*all); !saved)
        return fail(saved);
    return credential;
}

Result<void> AppCredentials::remove(const QString &userId, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    auto all = load();
    if (!all)
        return fail(all);
    if (all->removeIf([&](const AppCredential &one) { return one.id == id && one.userId == userId; }) == 0)
        return unknown(id);
    return save(*all);
}

}  // namespace trescca
