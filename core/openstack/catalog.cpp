// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/catalog.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString typeOf(Service service)
{
    switch (service) {
    case Service::Identity: return u"identity"_s;
    case Service::Compute: return u"compute"_s;
    case Service::Image: return u"image"_s;
    case Service::Network: return u"network"_s;
    }
    return {};
}

QString withoutVersion(QString url)
{
    static const QRegularExpression version(u"/v[0-9][0-9.]*$"_s);
    return url.remove(version);
}

}  // namespace

QString serviceTitle(Service service)
{
    switch (service) {
    case Service::Identity: return u"Keystone"_s;
    case Service::Compute: return u"Nova"_s;
    case Service::Image: return u"Glance"_s;
    case Service::Network: return u"Neutron"_s;
    }
    return {};
}

Catalog::Catalog(const QJsonArray &catalog)
{
    for (const QJsonValue &value : catalog) {
        const QJsonObject service = value.toObject();
        for (const QJsonValue &entry : service.value("endpoints"_L1).toArray()) {
            const QJsonObject endpoint = entry.toObject();
            QString region = endpoint.value("region_id"_L1).toString();
            if (region.isEmpty())
                region = endpoint.value("region"_L1).toString();
            m_entries.append(
                {service.value("type"_L1).toString(), region, endpoint.value("interface"_L1).toString(), endpoint.value("url"_L1).toString()});
        }
    }
}

QString Catalog::find(Service service, const QString &region, const QString &interface) const
{
    for (const Entry &entry : m_entries) {
        if (entry.type == typeOf(service) && entry.interface == interface && (region.isEmpty() || entry.region == region) && !entry.url.isEmpty())
            return entry.url;
    }
    return {};
}

bool Catalog::has(Service service, const QString &region, const QString &interface) const { return !find(service, region, interface).isEmpty(); }

Result<QString> Catalog::url(Service service, const QString &region, const QString &interface, const QString &projectId) const
{
    QString url = find(service, region, interface);
    if (url.isEmpty()) {
        QStringList regions;
        for (const Entry &entry : m_entries) {
            if (entry.type == typeOf(service) && !regions.contains(entry.region))
                regions.append(entry.region);
        }
        return fail(Kind::Unsupported,
            regions.isEmpty()
                ? u"The cloud's catalog has no %1 service. Check the project: a token without a project has an empty catalog."_s.arg(typeOf(service))
                : u"The cloud's catalog has no %1 endpoint of %2 in region \"%3\"; its regions are: %4."_s.arg(
                      interface, typeOf(service), region, regions.join(u", "_s)));
    }
    while (url.endsWith(u'/'))
        url.chop(1);
    if (!projectId.isEmpty() && url.endsWith(u'/' + projectId))
        url.chop(projectId.size() + 1);
    url = withoutVersion(url);
    return service == Service::Compute ? url + u"/v2.1"_s : url;
}

}  // namespace trescca
