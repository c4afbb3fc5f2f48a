// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cloudsconfig.h"
#include "core/store/yamlvalue.h"

namespace trescca {

/// Turns one cloud of clouds.yaml (merged with its secrets and profile) into an entry.
class CloudReader {
public:
    CloudReader(QString name, const YamlValue &cloud);
    [[nodiscard]] Result<CloudEntry> read();

private:
    enum class Method { Password, Token, ApplicationCredential };
    [[nodiscard]] Result<void> readConnection();
    [[nodiscard]] Result<void> readAuth();
    [[nodiscard]] Result<Method> wayToSignIn() const;
    [[nodiscard]] Result<void> checkKeys() const;
    [[nodiscard]] Result<void> readSecret(Method method);
    [[nodiscard]] Result<QString> region() const;
    [[nodiscard]] Result<QString> secret(const QString &key) const;
    void setDomains();
    [[nodiscard]] YamlValue authValue(const QString &key) const;

    QString m_name;
    const YamlValue &m_cloud;
    CloudEntry m_entry;
};

/// Whether a port was begun and not said, as in "https://host:/v3": what stands for it then, nobody meant.
[[nodiscard]] bool lacksPort(const QString &url);

/// "~/x" and paths relative to the folder of `file`, made absolute.
[[nodiscard]] QString configuredPath(const QString &path, const QString &file);

}  // namespace trescca
