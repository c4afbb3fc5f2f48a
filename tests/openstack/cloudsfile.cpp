// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudsfile.h"

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace trescca {

std::optional<CloudEntry> cloudEntry(const QString &name)
{
    const QString file = qEnvironmentVariable("OS_CLIENT_CONFIG_FILE");
    try {
        const YAML::Node cloud = YAML::LoadFile(file.toStdString())["clouds"][name.toStdString()];
        if (!cloud)
            return std::nullopt;
        const auto text = [](const YAML::Node &node) { return QString::fromStdString(node.as<std::string>("")); };
        CloudEntry entry;
        entry.endpoint.name = name;
        entry.endpoint.kind = SiteKind::OpenStack;
        entry.endpoint.timeoutSeconds = 300;  // Nova's first answer is slow on a busy machine
        entry.endpoint.region = text(cloud["region_name"]);
        if (cloud["cacert"])
            entry.endpoint.caFile = text(cloud["cacert"]);
        for (const auto &pair : cloud["auth"])
            entry.endpoint.auth.insert(text(pair.first), text(pair.second));
        entry.endpoint.uri = entry.endpoint.auth.take(u"auth_url"_s);
        entry.credentials.password = entry.endpoint.auth.take(u"password"_s);
        entry.credentials.applicationCredentialSecret = entry.endpoint.auth.take(u"application_credential_secret"_s);
        return entry;
    } catch (const YAML::Exception &) {
        return std::nullopt;
    }
}

}  // namespace trescca
