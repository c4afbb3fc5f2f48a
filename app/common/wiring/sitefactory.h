// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/wiring/sitetrust.h"
#include "core/model/migrationplan.h"
#include "core/site/site.h"
#include "core/store/sitesconfig.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace trescca {

/// Where a secret comes from that no file and no variable has; with neither, such a site is Unauthorized.
struct SecretSource {
    bool keyring = false;  ///< which may show a dialog
    /// Asks the user; the words say whose it is.
    std::function<Result<QString>(const QString &whose)> ask = {};
    /// Asks the user yes or no; without it, no certificate is trusted on first use.
    std::function<Result<bool>(const QString &question)> confirm = {};
    std::stop_token stop = {};
};

/// Makes the sites that the user configured, each once. Thread-safe. This is where the programs get their
/// collaborators from; no room makes another's objects.
class SiteFactory {
public:
    /// `config`: path of a config.yml; empty: the standard places and clouds.yaml.
    [[nodiscard]] static Result<std::unique_ptr<SiteFactory>> load(const QString &config, SecretSource secrets = {});
    /// NotFound names the sites there are.
    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name);
    [[nodiscard]] QStringList names() const;
    /// How a site is configured.
    [[nodiscard]] Result<Endpoint> endpoint(const QString &name) const;
    /// The kind that its configuration names: "libvirt", "openstack" or "tresccad".
    [[nodiscard]] Result<QString> kind(const QString &name) const;
    /// Asks for the secret of a cloud, tries it there, and keeps it in the keyring.
    [[nodiscard]] Result<void> login(const QString &name, const Context &context);
    /// Takes it out of the keyring.
    [[nodiscard]] Result<void> logout(const QString &name, const Context &context) const;
    /// SHA-256 of the certificate that a cloud shows now. InvalidInput where config.yml or clouds.yaml says what to trust.
    [[nodiscard]] Result<ShownCertificate> certificate(const QString &name, const Context &context) const;
    /// Has that certificate trusted from now on.
    [[nodiscard]] Result<void> trust(const QString &name, const QString &fingerprint) const;
    /// See core/libvirt/hostcheck.h. InvalidInput for a cloud.
    [[nodiscard]] Result<QList<Finding>> checkHost(const QString &name, const Context &context) const;
    /// $XDG_STATE_HOME/trescca/journal.sqlite
    [[nodiscard]] static QString journalPath();

private:
    SiteFactory(SitesConfig config, SecretSource secrets);
    [[nodiscard]] Result<CloudEntry> cloud(const QString &name) const;
    [[nodiscard]] Result<void> completeSecret(CloudEntry &entry, bool &fromKeyring) const;
    SitesConfig m_config;
    SecretSource m_secrets;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<Site>> m_sites;
};

}  // namespace trescca
