// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cloudsconfig.h"

namespace trescca {

/// All places a person's VMs can be: the sites of Trescca's own config.yml, the clouds of clouds.yaml, and `local`, this
/// machine (qemu:///system for root, qemu:///session for others) unless config.yml says otherwise. Of the same name, the
/// one in config.yml counts.
///
///   sites:
///     lab:
///       kind: libvirt                # libvirt, openstack or tresccad
///       uri: qemu+ssh://lab/system   # openstack, tresccad: auth_url
///       folder: /srv/trescca
///
/// Secrets come from TRESCCA_PASSWORD_<NAME>, `password_file` (0600) or clouds.yaml/secure.yaml, in this order; without
/// any the entry has none (the keyring may). A password in config.yml itself is refused.
class SitesConfig {
public:
    /// ./config.yml when it has `sites:`, else $XDG_CONFIG_HOME/trescca/config.yml. Since nobody chose it, what is no file
    /// (foundfile::isThere), or others had a hand in (foundfile::check), is left out. Empty: neither is there.
    [[nodiscard]] static QString standardFile();
    /// As load(), of the standardFile().
    [[nodiscard]] static Result<SitesConfig> loadStandard(CloudsFiles clouds = CloudsFiles::standard());
    /// Of a file that the user named; empty: of none.
    [[nodiscard]] static Result<SitesConfig> load(const QString &path, const CloudsFiles &clouds = CloudsFiles::standard());
    /// As load(), of what is, or shall be, in the file `path`.
    [[nodiscard]] static Result<SitesConfig> parse(
        const QByteArray &content, const QString &path, const CloudsFiles &clouds = CloudsFiles::standard());
    /// Where a first configuration is put: $XDG_CONFIG_HOME/trescca/config.yml
    [[nodiscard]] static QString ownFile();
    ~SitesConfig();
    SitesConfig(SitesConfig &&) noexcept;
    SitesConfig &operator=(SitesConfig &&) noexcept;

    /// Those of config.yml in its order, then the clouds, sorted; `local` first unless config.yml puts it elsewhere.
    [[nodiscard]] QStringList names() const;
    /// Those of names() that are known without config.yml.
    [[nodiscard]] QStringList foundNames() const;
    /// A sentence for each that was left out: it is no file, or nobody named it and others had a hand in it.
    [[nodiscard]] const QStringList &leftOut() const { return m_leftOut; }
    /// NotFound naming the known ones and what was left out; InvalidInput with file, line and advice; Forbidden for an open password file.
    [[nodiscard]] Result<CloudEntry> find(const QString &name) const;
    /// A commented example.
    [[nodiscard]] static QString exampleText();
    /// Writes the example (0600). Conflict when the file is there.
    [[nodiscard]] static Result<void> makeConfig(const QString &path);

private:
    SitesConfig(std::unique_ptr<YamlValue> sites, CloudsConfig clouds, QStringList leftOut);
    [[nodiscard]] static Result<SitesConfig> of(const Result<YamlValue> &document, const CloudsFiles &clouds);
    std::unique_ptr<YamlValue> m_sites;
    CloudsConfig m_clouds;
    QStringList m_leftOut;
};

}  // namespace trescca
