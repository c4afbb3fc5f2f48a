// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace trescca {

/// One request that an application credential may be used for, as Identity v3 says it.
struct AccessRule {
    QString id;
    QString service;  ///< "compute", "image", "identity"
    QString method;   ///< "GET"
    QString path;     ///< below the service's endpoint: "/v2.1/servers/*"; * and {name} are one segment, ** is any number
};

/// As Identity v3 tells it, and as it is kept; and back.
[[nodiscard]] QJsonObject toJson(const AccessRule &rule);
[[nodiscard]] AccessRule accessRuleFromJson(const QJsonObject &json);

/// True when one of the rules allows the request. `path` is this daemon's: "/compute/v2.1/servers/1".
[[nodiscard]] bool isAllowed(const QList<AccessRule> &rules, const QByteArray &method, const QString &path);

}  // namespace trescca
