// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/accessrules.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool fits(const QStringList &pattern, const QStringList &path)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == "**"_L1)
            return true;
        const bool any = pattern[i] == "*"_L1 || (pattern[i].startsWith(u'{') && pattern[i].endsWith(u'}'));
        if (i >= path.size() || (!any && pattern[i] != path[i]))
            return false;
    }
    return pattern.size() == path.size();
}

}  // namespace

QJsonObject toJson(const AccessRule &rule)
{
    return {{u"id"_s, rule.id}, {u"service"_s, rule.service}, {u"method"_s, rule.method}, {u"path"_s, rule.path}};
}

AccessRule accessRuleFromJson(const QJsonObject &json)
{
    return {json["id"_L1].toString(), json["service"_L1].toString(), json["method"_L1].toString(), json["path"_L1].toString()};
}

bool isAllowed(const QList<AccessRule> &rules, const QByteArray &method, const QString &path)
{
    QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    QString service = u"identity"_s;
    if (!segments.isEmpty() && (segments.first() == "compute"_L1 || segments.first() == "image"_L1))
        service = segments.takeFirst();
    return std::ranges::any_of(rules, [&](const AccessRule &rule) {
        return rule.service == service && rule.method.toLatin1() == method && fits(rule.path.split(u'/', Qt::SkipEmptyParts), segments);
    });
}

}  // namespace trescca
