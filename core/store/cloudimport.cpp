// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cloudimport.h"

#include "core/store/sitekeys.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString beside(const QString &file, const QString &name)
{
    const QString path = QFileInfo(file).absolutePath() + u'/' + name;
    return QFileInfo(path).isFile() ? path : QString();
}

SitesFile::Settings settingsOf(const CloudEntry &entry)
{
    const Endpoint plain;
    const Endpoint &endpoint = entry.endpoint;
    SitesFile::Settings settings{{u"kind"_s, u"openstack"_s}, {u"auth_url"_s, endpoint.uri}};
    settings.insert(endpoint.auth);
    if (!entry.token.isEmpty())
        settings.insert(u"auth_type"_s, u"token"_s);
    if (!endpoint.region.isEmpty())
        settings.insert(u"region"_s, endpoint.region);
    if (endpoint.interface != plain.interface)
        settings.insert(u"interface"_s, endpoint.interface);
    if (!endpoint.caFile.isEmpty())
        settings.insert(u"ca_file"_s, endpoint.caFile);
    if (!endpoint.verify)
        settings.insert(u"verify"_s, u"false"_s);
    if (endpoint.timeoutSeconds != plain.timeoutSeconds)
        settings.insert(u"timeout"_s, QString::number(endpoint.timeoutSeconds));
    return settings;
}

QString obstacleOf(const SitesFile::Settings &settings)
{
    const QStringList known = siteKeyNames(SiteKind::OpenStack);
    for (const QString &key : settings.keys())
        if (!known.contains(key))
            return u"It uses %1, which config.yml does not know. It stays usable from clouds.yaml."_s.arg(key);
    return {};
}

}  // namespace

Result<QList<ImportableCloud>> importableClouds(const QString &cloudsYaml)
{
    if (!QFileInfo(cloudsYaml).isFile())
        return fail(Kind::NotFound, u"There is no file %1. Choose a clouds.yaml, as OpenStack's own programs use it."_s.arg(cloudsYaml));
    const auto clouds = CloudsConfig::load({cloudsYaml, beside(cloudsYaml, u"secure.yaml"_s), beside(cloudsYaml, u"clouds-public.yaml"_s)});
    if (!clouds)
        return fail(clouds);
    QList<ImportableCloud> all;
    for (const QString &name : clouds->names()) {
        const auto entry = clouds->find(name);
        if (!entry) {
            all.append({name, {}, false, entry.error().what});
            continue;
        }
        const SitesFile::Settings settings = settingsOf(*entry);
        const bool secret = !entry->password.isEmpty() || !entry->applicationCredentialSecret.isEmpty() || !entry->token.isEmpty();
        all.append({name, settings, secret, obstacleOf(settings)});
    }
    return all;
}

}  // namespace trescca
