// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/wiring/sitesecret.h"
#include "app/common/wiring/sitetrust.h"
#include "core/model/migrationplan.h"
#include "core/site/site.h"
#include "core/store/sitesconfig.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace trescca {

class LandingHosts;

/// Makes the sites that the user configured, each once. Thread-safe. This is where the programs get their
/// collaborators from; no room makes another's objects.
class SiteFactory {
public:
    using Confirm = std::function<Result<bool>(const QString &question)>;

    /// `config`: path of a config.yml; empty: the standard places and clouds.yaml.
    [[nodiscard]] static Result<std::unique_ptr<SiteFactory>> load(const QString &config, SecretSource secrets = {});
    /// Reads the configuration again. Returns the sites that are others now, are new or are gone: they are made anew when they are asked for
    /// again; the rest keeps its connection. On an error all stays as it was.
    [[nodiscard]] Result<QStringList> reload();
    /// The config.yml that was read, or that is to be written first.
    [[nodiscard]] QString configFile() const;
    /// Tries a site that need not be in the configuration yet, as Site::test() does. `secret`: empty: as for a site of the configuration;
    /// `confirm` is asked about a certificate.
    [[nodiscard]] Result<QList<ConnectionStep>> tryOut(CloudEntry entry, const QString &secret, const Confirm &confirm, const Context &context) const;
    /// Tries a secret at a cloud, and signs in with it from now on until the program ends; with `keep`, the keyring keeps it too.
    [[nodiscard]] Result<void> signIn(const QString &name, const QString &secret, bool keep, const Context &context);
    /// Has the keyring keep a secret, and the site signed in with it from now on.
    [[nodiscard]] Result<void> keepSecret(const Endpoint &site, const QString &secret, const Context &context);
    /// Has the keyring keep for a site that has another name now what it has for it so far.
    [[nodiscard]] Result<void> moveSecret(const Endpoint &before, const Endpoint &after, const Context &context);
    /// NotFound names the sites there are.
    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name);
    [[nodiscard]] QStringList names() const;
    /// See SitesConfig::leftOut().
    [[nodiscard]] QStringList leftOut() const { return config()->leftOut(); }
    /// Those of names() that are known without config.yml.
    [[nodiscard]] QStringList foundNames() const;
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
    [[nodiscard]] Result<void> trust(const QString &name, const QString &fingerprint);
    /// The guest hosts of a cloud, see core/landing/landinghosts.h. Unsupported for a libvirt host or a tresccad.
    [[nodiscard]] Result<std::shared_ptr<LandingHosts>> landing(const QString &name);
    /// See core/libvirt/hostcheck.h. InvalidInput for a cloud.
    [[nodiscard]] Result<QList<Finding>> checkHost(const QString &name, const Context &context) const;
    /// $XDG_STATE_HOME/trescca/journal.sqlite
    [[nodiscard]] static QString journalPath();

private:
    /// A site that somebody asked for; who comes while it is made waits for it.
    struct Place {
        std::mutex making;
        std::shared_ptr<Site> site;
        QStringList secrets;  ///< as its settings had them then
    };
    SiteFactory(QString given, SitesConfig config, SecretSource secrets);
    [[nodiscard]] std::shared_ptr<const SitesConfig> config() const;
    [[nodiscard]] Result<std::shared_ptr<Site>> connect(const QString &name) const;
    [[nodiscard]] Result<CloudEntry> cloud(const QString &name) const;
    [[nodiscard]] QStringList secretsOf(const QString &name) const;
    [[nodiscard]] Result<void> completeSecret(CloudEntry &entry, bool &fromKeyring) const;
    void disconnect(const QStringList &names);

    const QString m_given;
    const SecretSource m_secrets;
    mutable std::mutex m_mutex;
    std::shared_ptr<const SitesConfig> m_config;
    std::map<QString, std::shared_ptr<Place>> m_places;
    std::map<QString, QString> m_typed;  ///< secrets by keyring::keyOf(), which go first
};

}  // namespace trescca
