// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/place.h"

#include <QDir>
#include <QStandardPaths>
#include <QUrl>

#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

QString defaultSiteFolder(const QString &siteName)
{
    // Root's home is closed to everybody, QEMU's user included.
    const bool system = ::geteuid() == 0 && !qEnvironmentVariableIsSet("XDG_DATA_HOME");
    const QString data = system ? u"/var/lib"_s : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data + u"/trescca/sites/"_s + QString(siteName).replace(u'/', u'-');
}

QJsonObject placeOf(const Endpoint &endpoint)
{
    if (endpoint.kind == SiteKind::Libvirt) {
        const QString folder = endpoint.folder.isEmpty() ? defaultSiteFolder(endpoint.name) : endpoint.folder;
        return {{u"uri"_s, endpoint.uri}, {u"folder"_s, QDir::cleanPath(QDir(folder).absolutePath())}};
    }
    const QUrl address(endpoint.uri);
    return {{u"host"_s, address.port() > 0 ? u"%1:%2"_s.arg(address.host()).arg(address.port()) : address.host()},
        {u"project_id"_s, endpoint.auth.value(u"project_id"_s)}, {u"project_name"_s, endpoint.auth.value(u"project_name"_s)},
        {u"region"_s, endpoint.region}};
}

std::optional<PlaceChange> otherPlace(const QJsonObject &before, const Endpoint &now)
{
    const QJsonObject place = placeOf(now);
    // What one of both does not tell may be the same: a project's id stands for its name.
    for (const QString &key : {u"uri"_s, u"folder"_s, u"host"_s, u"project_id"_s, u"project_name"_s, u"region"_s}) {
        const QString was = before[key].toString(), is = place[key].toString();
        if (!was.isEmpty() && !is.isEmpty() && was != is)
            return PlaceChange{was, is};
    }
    const bool wasHost = before.contains(u"folder"_s), isHost = place.contains(u"folder"_s);
    return before.isEmpty() || wasHost == isHost ? std::nullopt : std::optional(PlaceChange{before[u"folder"_s].toString(), now.uri});
}

}  // namespace trescca
