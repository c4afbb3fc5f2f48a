// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace trescca {

enum class SiteKind { Libvirt, OpenStack };

/// What a daemon calls the site that it is. Only its clients know their names for it, and put them in its place.
inline constexpr auto ownSiteName = "this host";

/// How a site is reached. Secrets are not in it: they are asked for by `secretKey` when they are needed.
struct Endpoint {
    QString name;  ///< the user's word for it, unique
    SiteKind kind = SiteKind::Libvirt;
    QString uri;     ///< libvirt URI, or the cloud's auth_url
    QString folder;  ///< libvirt: where instances, images and state lie; empty: the default
    QString region;
    QString interface = QStringLiteral("public");
    QString caFile;
    bool verify = true;
    QString fingerprint;          ///< pinned SHA-256 of the server's certificate (hex); accepted in place of a CA
    QMap<QString, QString> auth;  ///< Keystone: username, project_name, user_domain_name, application_credential_id, ...
    int timeoutSeconds = 30;
    bool keptFingerprint = false;  ///< the fingerprint is one that a person trusted (`cloud trust`), and no setting
};

}  // namespace trescca
