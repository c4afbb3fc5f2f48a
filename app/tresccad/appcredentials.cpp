// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/appcredentials.h"

#include "core/base/digest.h"
#include "core/base/passwordhash.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

std::unexpected<Error> unknown(const QString &id) { return fail(Kind::NotFound, u"Could not find Application Credential: %1."_s.arg(id)); }

std::unexpected<Error> unknownRule(const QString &id) { return fail(Kind::NotFound, u"Could not find Access Rule: %1."_s.arg(id)); }

QJsonObject toJson(const AppCredential &one)
{
    QJsonArray rules;
    for (const AccessRule &rule : one.rules)
        rules << trescca::toJson(rule);
    return {{u"id"_s, one.id}, {u"name"_s, one.name}, {u"user"_s, one.userId}, {u"project"_s, one.projectId}, {u"description"_s, one.description},
        {u"hash"_s, one.hash}, {u"roles"_s, QJsonArray::fromStringList(one.roles)}, {u"expires"_s, one.expires.toUTC().toString(Qt::ISODateWithMs)},
        {u"expires_micros"_s, one.expiresMicros}, {u"unrestricted"_s, one.unrestricted}, {u"rules"_s, rules}};
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
    one.expiresMicros = json["expires_micros"_L1].toInt();
    one.unrestricted = json["unrestricted"_L1].toBool();
    for (const QJsonValue &role : json["roles"_L1].toArray())
        one.roles << role.toString();
    for (const QJsonValue &rule : json["rules"_L1].toArray())
        one.rules << accessRuleFromJson(rule.toObject());
    return one;
}

}  // namespace

AppCredentials::AppCredentials(const QString &stateFolder)
    : m_file(stateFolder + "/appcredentials.json"_L1, u"application credentials"_s), m_rules(stateFolder + "/accessrules.json"_L1, u"access rules"_s)
{}

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
    const auto rules = resolved(credential.userId, credential.rules);
    if (!rules)
        return fail(rules);
    credential.rules = *rules;
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
    const auto rules = rulesOf(userId);  // with those of the one that goes
    if (!rules)
        return fail(rules);
    if (all->removeIf([&](const AppCredential &one) { return one.id == id && one.userId == userId; }) == 0)
        return unknown(id);
    if (const auto kept = saveRules(userId, *rules); !kept)
        return kept;
    return save(*all);
}

Result<QList<AccessRule>> AppCredentials::rules(const QString &userId) const
{
    const std::lock_guard lock(m_mutex);
    return rulesOf(userId);
}

Result<QList<AccessRule>> AppCredentials::rulesOf(const QString &userId) const
{
    const auto kept = m_rules.load();
    const auto all = load();
    if (!kept || !all)
        return kept ? Result<QList<AccessRule>>(fail(all)) : fail(kept);
    QList<AccessRule> own;
    const auto take = [&own](const AccessRule &rule) {
        if (!std::ranges::contains(own, rule.id, &AccessRule::id))
            own << rule;
    };
    for (const QJsonValue &value : *kept) {
        if (value["user"_L1].toString() == userId)
            take(accessRuleFromJson(value.toObject()));
    }
    for (const AppCredential &one : *all) {
        if (one.userId == userId)
            std::ranges::for_each(one.rules, take);
    }
    return own;
}

Result<void> AppCredentials::saveRules(const QString &userId, const QList<AccessRule> &rules) const
{
    const auto kept = m_rules.load();
    if (!kept)
        return fail(kept);
    QJsonArray records;
    for (const QJsonValue &value : *kept) {
        if (value["user"_L1].toString() != userId)
            records << value;
    }
    for (const AccessRule &rule : rules) {
        QJsonObject record = trescca::toJson(rule);
        record.insert(u"user"_s, userId);
        records << record;
    }
    return records == *kept ? Result<void>() : m_rules.save(records);
}

Result<QList<AccessRule>> AppCredentials::resolved(const QString &userId, const QList<AccessRule> &asked) const
{
    auto known = asked.isEmpty() ? QList<AccessRule>() : rulesOf(userId);
    if (!known || asked.isEmpty())
        return known;
    QList<AccessRule> taken;
    for (AccessRule rule : asked) {
        const auto same = std::ranges::find_if(*known, [&](const AccessRule &one) {
            return rule.id.isEmpty() ? one.service == rule.service && one.method == rule.method && one.path == rule.path : one.id == rule.id;
        });
        if (same == known->end() && !rule.id.isEmpty())
            return unknownRule(rule.id);
        if (same == known->end()) {
            rule.id = newId().remove(u'-');
            *known << rule;
        } else {
            rule = *same;
        }
        if (!std::ranges::contains(taken, rule.id, &AccessRule::id))
            taken << rule;
    }
    if (const auto saved = saveRules(userId, *known); !saved)
        return fail(saved);
    return taken;
}

Result<void> AppCredentials::removeRule(const QString &userId, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    auto rules = rulesOf(userId);
    const auto all = load();
    if (!rules || !all)
        return rules ? Result<void>(fail(all)) : fail(rules);
    if (rules->removeIf([&](const AccessRule &rule) { return rule.id == id; }) == 0)
        return unknownRule(id);
    const bool used = std::ranges::any_of(
        *all, [&](const AppCredential &one) { return one.userId == userId && std::ranges::contains(one.rules, id, &AccessRule::id); });
    if (used)
        return fail(Kind::Forbidden, u"May not delete access rule in use: delete the application credentials that have it first."_s);
    return saveRules(userId, *rules);
}

}  // namespace trescca
