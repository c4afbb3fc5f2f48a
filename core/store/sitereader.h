// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cloudsconfig.h"
#include "core/store/yamlvalue.h"

namespace trescca {

/// Turns one site of config.yml into an entry. Unknown keys are errors: a typo must not be silently without effect.
class SiteReader {
public:
    SiteReader(QString name, const YamlValue &site);
    [[nodiscard]] Result<CloudEntry> read();

private:
    [[nodiscard]] Result<void> checkKeys(const QStringList &known) const;
    [[nodiscard]] Result<void> readTexts();
    [[nodiscard]] Result<void> readCloud();
    [[nodiscard]] Result<void> readFingerprint();
    [[nodiscard]] Result<void> readAuth();
    [[nodiscard]] Result<void> checkAuthType();
    [[nodiscard]] Result<void> readSecret();

    QString m_name;
    const YamlValue &m_site;
    CloudEntry m_entry;
};

}  // namespace trescca
