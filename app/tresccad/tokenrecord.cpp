// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokenrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QDateTime timeOf(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }

QString textOf(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words << word.toString();
    return words;
}

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to) { return std::chrono::milliseconds(from.msecsTo(to)); }

QJsonObject toJson(const Caller &who)
{
    QJsonObject json{{u"user"_s, who.userId}, {u"user_name"_s, who.userName}, {u"project"_s, who.projectId}, {u"project_name"_s, who.projectName},
        {u"roles"_s, QJsonArray::fromStringList(who.roles)}, {u"methods"_s, QJsonArray::fromStringList(who.methods)},
        {u"application_credential"_s, who.credentialId}, {u"restricted"_s, who.restricted}, {u"credential"_s, who.credential},
        {u"audit"_s, who.auditId}, {u"parent_audit"_s, who.parentAuditId}, {u"issued"_s, textOf(who.issued)}, {u"expires"_s, textOf(who.expires)},
        {u"end"_s, static_cast<qint64>(who.end.time_since_epoch().count())}};
    if (!who.accessRules)
        return json;
    QJsonArray rules;
    for (const AccessRule &rule : *who.accessRules)
        rules << toJson(rule);
    json.insert(u"access_rules"_s, rules);
    return json;
}

Caller fromJson(const QJsonObject &json)
{
    Caller who;
    who.userId = json["user"_L1].toString();
    who.userName = json["user_name"_L1].toString();
    who.projectId = json["project"_L1].toString();
    who.projectName = json["project_name"_L1].toString();
    who.roles = wordsOf(json["roles"_L1]);
    who.methods = wordsOf(json["methods"_L1]);
    who.credentialId = json["application_credential"_L1].toString();
    who.restricted = json["restricted"_L1].toBool(true);
    who.credential = json["credential"_L1].toString();
    who.auditId = json["audit"_L1].toString();
    who.parentAuditId = json["parent_audit"_L1].toString();
    who.issued = timeOf(json["issued"_L1]);
    who.expires = timeOf(json["expires"_L1]);
    if (!json.contains("access_rules"_L1))
        return who;
    who.accessRules.emplace();
    for (const QJsonValue &rule : json["access_rules"_L1].toArray())
        *who.accessRules << accessRuleFromJson(rule.toObject());
    return who;
}

BootClock::time_point endOf(const Caller &who, const QJsonObject &kept, const Clock &clock)
{
    const BootClock::time_point now = clock.steady();
    const BootClock::time_point latest = now + std::min(between(who.issued, who.expires), between(clock.wall(), who.expires));
    if (kept["boot"_L1].toString() != clock.boot || clock.boot.isEmpty())
        return latest;
    return std::min(latest, BootClock::time_point(std::chrono::milliseconds(kept["end"_L1].toInteger())));
}

}  // namespace

QByteArray toTokenRecord(const Caller &who, const Clock &clock)
{
    QJsonObject json = toJson(who);
    json.insert(u"boot"_s, clock.boot);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Caller> fromTokenRecord(const QJsonObject &json, const Clock &clock)
{
    Caller who = fromJson(json);
    if (who.userId.isEmpty() || who.credential.isEmpty() || !who.issued.isValid() || !who.expires.isValid())
        return std::nullopt;
    who.end = endOf(who, json, clock);
    return who.end > clock.steady() ? std::optional(who) : std::nullopt;
}

}  // namespace trescca
