// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"

#include "core/base/shellword.h"
#include "core/libvirt/hostcheck.h"
#include "core/libvirt/libvirtsite.h"
#include "core/openstack/openstacksite.h"
#include "core/store/keyring.h"
#include "core/store/secretfile.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

template <typename Made>
Result<std::shared_ptr<Site>> shared(Result<std::unique_ptr<Made>> made)
{
    if (!made)
        return fail(made);
    return std::shared_ptr<Site>(std::move(*made));
}

Result<std::shared_ptr<Site>> make(const CloudEntry &entry)
{
    if (entry.endpoint.kind == SiteKind::Libvirt)
        return shared(LibvirtSite::open(entry.endpoint));
    return shared(OpenStackSite::open(entry.endpoint, {entry.password, entry.applicationCredentialSecret, entry.token}));
}

bool usesCredential(const CloudEntry &entry)
{
    const QMap<QString, QString> &auth = entry.endpoint.auth;
    return auth.contains(u"application_credential_id"_s) || auth.contains(u"application_credential_name"_s);
}

void setSecret(CloudEntry &entry, const QString &secret)
{
    (usesCredential(entry) ? entry.applicationCredentialSecret : entry.password) = secret;
    entry.token.clear();
}

}  // namespace

SiteFactory::SiteFactory(SitesConfig config, SecretSource secrets) : m_config(std::move(config)), m_secrets(std::move(secrets)) {}

Result<std::unique_ptr<SiteFactory>> SiteFactory::load(const QString &config, SecretSource secrets)
{
    auto loaded = SitesConfig::load(config.isEmpty() ? SitesConfig::standardFile() : config);
    if (!loaded)
        return fail(loaded);
    return std::unique_ptr<SiteFactory>(new SiteFactory(std::move(*loaded), std::move(secrets)));
}

Result<QString> SiteFactory::askFor(const CloudEntry &entry) const
{
    const Endpoint &endpoint = entry.endpoint;
    const QString user = endpoint.auth.value(u"username"_s, endpoint.auth.value(u"user_id"_s));
    const QString whose = usesCredential(entry) ? u"Secret of the application credential at %1"_s.arg(endpoint.name)
                                                : u"Password of %1 at %2"_s.arg(user, endpoint.name);
    if (m_secrets.ask)
        return m_secrets.ask(whose);
    return fail(Kind::Unauthorized,
        u"%1: there is nobody to ask. Write it into a file of mode 0600 and name that as password_file in config.yml, keep it in the "
        "keyring (`tresccac cloud login %2`), or set %3."_s.arg(whose, shellWord(endpoint.name), secretfile::variableOf(endpoint.name)));
}

Result<void> SiteFactory::completeSecret(CloudEntry &entry) const
{
    if (entry.endpoint.kind == SiteKind::Libvirt || !entry.password.isEmpty() || !entry.applicationCredentialSecret.isEmpty()
        || !entry.token.isEmpty())
        return {};
    auto secret = m_secrets.keyring && keyring::check() ? keyring::secretOf(entry.endpoint.name, {m_secrets.stop, {}}) : fail(Kind::NotFound, {});
    if (!secret && secret.error().kind == Kind::NotFound)
        secret = askFor(entry);
    if (!secret)
        return fail(secret);
    setSecret(entry, *secret);
    return {};
}

Result<CloudEntry> SiteFactory::cloud(const QString &name) const
{
    auto entry = m_config.find(name);
    if (entry && entry->endpoint.kind == SiteKind::Libvirt)
        return fail(Kind::InvalidInput, u"%1 is a libvirt host, which needs no password here."_s.arg(name));
    return entry;
}

Result<void> SiteFactory::login(const QString &name, const Context &context)
{
    auto entry = cloud(name);
    const auto there = entry ? keyring::check() : fail(entry);
    if (!there)
        return there;
    if (const auto trusted = trustOnFirstUse(*entry, m_secrets.confirm, context); !trusted)
        return trusted;
    const auto secret = askFor(*entry);
    if (!secret)
        return fail(secret);
    setSecret(*entry, *secret);
    const auto site = make(*entry);
    if (!site)
        return fail(site);
    if (const auto known = (*site)->facts(context); !known)
        return fail(known);
    return keyring::keep(name, *secret, context);
}

Result<void> SiteFactory::logout(const QString &name, const Context &context) const
{
    const auto entry = cloud(name);
    return entry ? keyring::forget(name, context) : fail(entry);
}

Result<std::shared_ptr<Site>> SiteFactory::site(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_sites.find(name); known != m_sites.end())
        return known->second;
    auto entry = m_config.find(name);
    if (!entry)
        return fail(entry);
    if (const auto trusted = trustOnFirstUse(*entry, m_secrets.confirm, {m_secrets.stop, {}}); !trusted)
        return fail(trusted);
    if (const auto complete = completeSecret(*entry); !complete)
        return fail(complete);
    auto made = make(*entry);
    if (made)
        m_sites[name] = *made;
    return made;
}

Result<ShownCertificate> SiteFactory::certificate(const QString &name, const Context &context) const
{
    const auto entry = m_config.find(name);
    return entry ? shownCertificate(entry->endpoint, context) : fail(entry);
}

Result<void> SiteFactory::trust(const QString &name, const QString &fingerprint) const
{
    const auto entry = m_config.find(name);
    return entry ? trustCertificate(entry->endpoint, fingerprint) : fail(entry);
}

Result<Endpoint> SiteFactory::endpoint(const QString &name) const
{
    return m_config.find(name).transform([](const CloudEntry &entry) { return entry.endpoint; });
}

Result<QList<Finding>> SiteFactory::checkHost(const QString &name, const Context &context) const
{
    const auto entry = m_config.find(name);
    if (!entry)
        return fail(entry);
    if (entry->endpoint.kind != SiteKind::Libvirt)
        return fail(Kind::Unsupported, u"%1 is a cloud, not this computer. `tresccac cloud test %2` tries it."_s.arg(name, shellWord(name)));
    return trescca::checkHost(entry->endpoint, context);
}

QStringList SiteFactory::names() const { return m_config.names(); }

QString SiteFactory::journalPath() { return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/trescca/journal.sqlite"_s; }

}  // namespace trescca
