// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/catalog.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace trescca {

QJsonObject defaultDomain() { return {{u"id"_s, u"default"_s}, {u"name"_s, u"Default"_s}}; }

QString stableId(const QString &text) { return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex()); }

QString roleId(const QString &role) { return stableId(u"role "_s + role); }

QJsonArray catalogOf(const QString &origin, const QString &region)
{
    const auto service = [&](const QString &type, const QString &name, const QString &path) {
        QJsonArray endpoints;
        for (const QString &interface : {u"public"_s, u"internal"_s, u"admin"_s})
            endpoints << QJsonObject{{u"id"_s, stableId(type + interface)}, {u"interface"_s, interface}, {u"region"_s, region},
                {u"region_id"_s, region}, {u"url"_s, origin + path}};
        return QJsonObject{{u"id"_s, stableId(type)}, {u"type"_s, type}, {u"name"_s, name}, {u"endpoints"_s, endpoints}};
    };
    return {service(u"identity"_s, u"keystone"_s, u"/v3"_s), service(u"image"_s, u"glance"_s, u"/image"_s),
        service(u"compute"_s, u"nova"_s, u"/compute/v2.1"_s)};
}

QJsonArray servicesOf(const QString &origin, const QString &region, bool endpoints)
{
    QJsonArray told;
    const auto tell = [&](QJsonObject one, const QString &kind) {
        one.insert(u"enabled"_s, true);
        one.insert(u"links"_s, QJsonObject{{u"self"_s, origin + "/v3/"_L1 + kind + u'/' + one[u"id"_s].toString()}});
        told << one;
    };
    for (const QJsonValue &value : catalogOf(origin, region)) {
        QJsonObject service = value.toObject();
        const QJsonArray all = service.take(u"endpoints"_s).toArray();
        if (!endpoints)
            tell(service, u"services"_s);
        for (const QJsonValue &one : endpoints ? all : QJsonArray()) {
            QJsonObject endpoint = one.toObject();
            endpoint.insert(u"service_id"_s, service[u"id"_s]);
            tell(endpoint, u"endpoints"_s);
        }
    }
    return told;
}

}  // namespace trescca
