// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/endpoint.h"

#include <QStringList>

#include <memory>

namespace trescca {

struct YamlValue;

/// An endpoint and what is needed to sign in there. Hand the secrets on and forget them: never log, never store.
struct CloudEntry {
    Endpoint endpoint;
    QString password;
    QString applicationCredentialSecret;
    QString token;
    bool byToken = false;           ///< of config.yml: the secret that is asked for is a token
    bool makesCertificate = false;  ///< a tresccad, which has one that no authority knows unless it was given another
};

/// Where OpenStack's own files are. Empty names: not there.
struct CloudsFiles {
    QString clouds;          ///< clouds.yaml
    QString secure;          ///< secure.yaml, laid over clouds.yaml
    QString publicProfiles;  ///< clouds-public.yaml, laid under the clouds that name a `profile`
    /// A sentence for each that was found and is no file (foundfile::isThere), or lies in the working directory and others had a hand in
    /// it (foundfile::check).
    QStringList leftOut = {};

    /// The first of each that is not left out in: the environment (OS_CLIENT_CONFIG_FILE, OS_CLIENT_SECURE_FILE, OS_CLIENT_VENDOR_FILE), the
    /// working directory, $XDG_CONFIG_HOME/openstack, ~/.config/openstack, /etc/openstack; ending .yaml, .yml or .json.
    [[nodiscard]] static CloudsFiles standard();
};

/// The clouds a person has configured for OpenStack's own clients, read as they are (openstacksdk's format).
class CloudsConfig {
public:
    /// No file at all is no error: there are no clouds then.
    [[nodiscard]] static Result<CloudsConfig> load(const CloudsFiles &files = CloudsFiles::standard());
    ~CloudsConfig();
    CloudsConfig(CloudsConfig &&) noexcept;
    CloudsConfig &operator=(CloudsConfig &&) noexcept;

    [[nodiscard]] QStringList names() const;
    /// NotFound naming the known ones; InvalidInput with file, line and advice; Unsupported for other ways to sign in.
    [[nodiscard]] Result<CloudEntry> find(const QString &name) const;

private:
    explicit CloudsConfig(std::unique_ptr<YamlValue> clouds, std::unique_ptr<YamlValue> profiles);
    std::unique_ptr<YamlValue> m_clouds;
    std::unique_ptr<YamlValue> m_profiles;
};

}  // namespace trescca
