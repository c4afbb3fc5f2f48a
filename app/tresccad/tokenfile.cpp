// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokenfile.h"

#include "core/base/log.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype digestSize = 32;

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

}  // namespace

TokenFile::TokenFile(const QString &stateFolder, Clock clock) : m_file(stateFolder + "/tokens.json"_L1, u"log-ins"_s), m_clock(std::move(clock)) {}

BootClock::time_point TokenFile::endOf(const Caller &who, const QJsonObject &kept) const
{
    const BootClock::time_point now = m_clock.steady();
    const BootClock::time_point latest = now + std::min(between(who.issued, who.expires), between(m_clock.wall(), who.expires));
    if (kept["boot"_L1].toString() != m_clock.boot || m_clock.boot.isEmpty())
        return latest;
    return std::min(latest, BootClock::time_point(std::chrono::milliseconds(kept["end"_L1].toInteger())));
}

TokenTable TokenFile::load(qsizetype most) const
{
    const auto records = m_file.load();
    if (!records)
        qCWarning(logDaemon).noquote() << "Who was logged in has to log in again.";
    TokenTable tokens;
    for (const QJsonValue &value : records.value_or(QJsonArray())) {
        const QJsonObject json = value.toObject();
        const QByteArray digest = QByteArray::fromHex(json["digest"_L1].toString().toLatin1());
        Caller who = fromJson(json);
        const bool whole =
            digest.size() == digestSize && !who.userId.isEmpty() && !who.credential.isEmpty() && who.issued.isValid() && who.expires.isValid();
        if (!whole || tokens.size() >= most)
            continue;
        who.end = endOf(who, json);
        if (who.end > m_clock.steady())
            tokens.insert(digest, who);
    }
    return tokens;
}

Result<void> TokenFile::save(const TokenTable &tokens) const
{
    QJsonArray records;
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        QJsonObject json = toJson(*it);
        json.insert(u"digest"_s, QString::fromLatin1(it.key().toHex()));
        json.insert(u"boot"_s, m_clock.boot);
        records << json;
    }
    return m_file.save(records);
}

}  // namespace trescca
