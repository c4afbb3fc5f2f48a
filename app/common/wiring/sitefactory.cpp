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

using AnotherSecret = std::function<Result<QString>(const Error &refused)>;

Result<std::shared_ptr<Site>> make(const CloudEntry &entry, const AnotherSecret &another = {})
{
    if (entry.endpoint.kind == SiteKind::Libvirt)
        return shared(LibvirtSite::open(entry.endpoint));
    return shared(OpenStackSite::open(entry.endpoint, {entry.password, entry.applicationCredentialSecret, entry.token, another}));
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

/// `why`: sentences about why it is not taken from elsewhere.
Result<QString> askFor(const SecretSource &secrets, const CloudEntry &entry, const QString &why = {})
{
    const Endpoint &endpoint = entry.endpoint;
    const QString user = endpoint.auth.value(u"username"_s, endpoint.auth.value(u"user_id"_s));
    const QString whose = usesCredential(entry) ? u"Secret of the application credential at %1"_s.arg(endpoint.name)
                                                : u"Password of %1 at %2"_s.arg(user, endpoint.name);
    if (secrets.ask)
        return secrets.ask(why.isEmpty() ? whose : why + u'\n' + whose);
    return fail(Kind::Unauthorized,
        u"%1: there is nobody to ask. %2 it into a file of mode 0600 and name that as password_file in config.yml, keep it in the "
        "keyring (`tresccac cloud login %3`), or set %4."_s.arg(
            whose, why.isEmpty() ? u"Write"_s : why + u" Or write"_s, shellWord(endpoint.name), secretfile::variableOf(endpoint.name)));
}

/// What the keyring has may be of yesterday: a person is asked for the one of today, a program is told where it came from.
Result<QString> insteadOfKept(const SecretSource &secrets, const CloudEntry &entry, const Error &refused)
{
    const QString &name = entry.endpoint.name;
    if (secrets.ask)
        return askFor(secrets, entry, u"%1 refused what the keyring has. `tresccac cloud login %2` renews it."_s.arg(name, shellWord(name)));
    return fail(refused.kind,
        u"%1 The %2 came from the keyring; `tresccac cloud login %3` renews it there."_s.arg(
            refused.what, usesCredential(entry) ? u"secret"_s : u"password"_s, shellWord(name)),
        refused.detail);
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

Result<void> SiteFactory::completeSecret(CloudEntry &entry, bool &fromKeyring) const
{
    if (entry.endpoint.kind == SiteKind::Libvirt || !entry.password.isEmpty() || !entry.applicationCredentialSecret.isEmpty()
        || !entry.token.isEmpty())
        return {};
    auto secret = m_secrets.keyring && keyring::check() ? keyring::secretOf(entry.endpoint, {m_secrets.stop, {}}) : fail(Kind::NotFound, {});
    fromKeyring = secret.has_value();
    if (!secret && secret.error().kind != Kind::Cancelled)
        secret = askFor(m_secrets, entry, secret.error().kind == Kind::NotFound ? QString() : secret.error().what);
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
    const auto secret = askFor(m_secrets, *entry);
    if (!secret)
        return fail(secret);
    setSecret(*entry, *secret);
    const auto site = make(*entry);
    if (!site)
        return fail(site);
    if (const auto known = (*site)->facts(context); !known)
        return fail(known);
    return keyring::keep(entry->endpoint, *secret, context);
}

Result<void> SiteFactory::logout(const QString &name, const Context &context) const
{
    const auto entry = cloud(name);
    return entry ? keyring::forget(entry->endpoint, context) : fail(entry);
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
    bool fromKeyring = false;
    if (const auto complete = completeSecret(*entry, fromKeyring); !complete)
        return fail(complete);
    AnotherSecret another;
    if (fromKeyring)  // by value: the site may be there longer than this
        another = [secrets = m_secrets, entry = *entry](const Error &refused) { return insteadOfKept(secrets, entry, refused); };
    auto made = make(*entry, another);
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

Result<QString> SiteFactory::kind(const QString &name) const
{
    return m_config.find(name).transform([](const CloudEntry &entry) {
        return entry.endpoint.kind == SiteKind::Libvirt ? u"libvirt"_s : entry.makesCertificate ? u"tresccad"_s : u"openstack"_s;
    });
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
