// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"
#include "core/store/sitesconfig.h"

#include <map>
#include <memory>
#include <mutex>

namespace trescca {

/// Makes the sites that the user configured, each once. Thread-safe. This is where the programs get their
/// collaborators from; no room makes another's objects.
class SiteFactory {
public:
    /// `config`: path of a config.yml; empty: the standard places and clouds.yaml.
    [[nodiscard]] static Result<std::unique_ptr<SiteFactory>> load(const QString &config);
    /// NotFound names the sites there are.
    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name);
    [[nodiscard]] QStringList names() const;
    /// $XDG_STATE_HOME/trescca/journal.sqlite
    [[nodiscard]] static QString journalPath();

private:
    explicit SiteFactory(SitesConfig config);
    SitesConfig m_config;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<Site>> m_sites;
};

}  // namespace trescca
