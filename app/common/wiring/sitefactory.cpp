// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"

#include "app/common/wiring/samesite.h"
#include "core/base/shellword.h"
#include "core/libvirt/hostcheck.h"
#include "core/libvirt/libvirtsite.h"
#include "core/openstack/openstacksite.h"
#include "core/store/keyring.h"

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

Result<std::shared_ptr<Site>> make(const CloudEntry &entry, const AnotherSecret &another = {})
{
    if (entry.endpoint.kind == SiteKind::Libvirt)
        return shared(LibvirtSite::open(entry.endpoint));
    return shared(OpenStackSite::open(entry.endpoint, {entry.password, entry.applicationCredentialSecret, entry.token, another}));
}

}  // namespace

SiteFactory::SiteFactory(QString given, SitesConfig config, SecretSource secrets)
    : m_given(std::move(given)), m_secrets(std::move(secrets)), m_config(std::make_shared<const SitesConfig>(std::move(config)))
{}

Result<std::unique_ptr<SiteFactory>> SiteFactory::load(const QString &config, SecretSource secrets)
{
    auto loaded = config.isEmpty() ? SitesConfig::loadStandard() : SitesConfig::load(config);
    if (!loaded)
        return fail(loaded);
    return std::unique_ptr<SiteFactory>(new SiteFactory(config, std::move(*loaded), std::move(secrets)));
}

QString SiteFactory::configFile() const
{
    const QString used = m_given.isEmpty() ? SitesConfig::standardFile() : m_given;
    return used.isEmpty() ? SitesConfig::ownFile() : used;
}

std::shared_ptr<const SitesConfig> SiteFactory::config() const
{
    const std::scoped_lock lock(m_mutex);
    return m_config;
}

Result<QStringList> SiteFactory::reload()
{
    auto loaded = m_given.isEmpty() ? SitesConfig::loadStandard() : SitesConfig::load(m_given);
    if (!loaded)
        return fail(loaded);
    const auto next = std::make_shared<const SitesConfig>(std::move(*loaded));
    const auto before = config();
    QStringList others;
    for (const QString &name : before->names() + next->names())
        if (!others.contains(name) && !isSame(*before, *next, name))
            others.append(name);
    {
        const std::scoped_lock lock(m_mutex);
        m_config = next;
    }
    disconnect(others);
    return others;
}

void SiteFactory::disconnect(const QStringList &names)
{
    std::map<QString, std::shared_ptr<Place>> gone;  // a connection ends without the lock
    const std::scoped_lock lock(m_mutex);
    for (const QString &name : names)
        if (auto node = m_places.extract(name))
            gone.insert(std::move(node));
}

Result<void> SiteFactory::completeSecret(CloudEntry &entry, bool &fromKeyring) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto typed = m_typed.find(keyring::keyOf(entry.endpoint)); typed != m_typed.end()) {
            sitesecret::set(entry, typed->second);
            return {};
        }
    }
    if (entry.endpoint.kind == SiteKind::Libvirt || !entry.password.isEmpty() || !entry.applicationCredentialSecret.isEmpty()
        || !entry.token.isEmpty())
        return {};
    auto secret = m_secrets.keyring && keyring::check() ? keyring::secretOf(entry.endpoint, {m_secrets.stop, {}}) : fail(Kind::NotFound, {});
    fromKeyring = secret.has_value();
    if (!secret && secret.error().kind != Kind::Cancelled)
        secret = sitesecret::ask(m_secrets, entry, secret.error().kind == Kind::NotFound ? QString() : secret.error().what);
    if (!secret)
        return fail(secret);
    sitesecret::set(entry, *secret);
    return {};
}

Result<CloudEntry> SiteFactory::cloud(const QString &name) const
{
    auto entry = config()->find(name);
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
    const auto secret = sitesecret::ask(m_secrets, *entry);
    if (!secret)
        return fail(secret);
    sitesecret::set(*entry, *secret);
    const auto site = make(*entry);
    if (!site)
        return fail(site);
    if (const auto known = (*site)->facts(context); !known)
        return fail(known);
    return keyring::keep(entry->endpoint, *secret, context);
}

Result<void> SiteFactory::signIn(const QString &name, const QString &secret, bool keep, const Context &context)
{
    auto entry = cloud(name);
    if (!entry)
        return fail(entry);
    if (const auto trusted = trustOnFirstUse(*entry, {}, context); !trusted)
        return trusted;
    sitesecret::set(*entry, secret);
    const auto known = make(*entry).and_then([&context](const std::shared_ptr<Site> &site) { return site->facts(context); });
    if (!known)
        return fail(known);
    {
        const std::scoped_lock lock(m_mutex);
        m_typed[keyring::keyOf(entry->endpoint)] = secret;
    }
    disconnect({name});
    return keep ? keyring::keep(entry->endpoint, secret, context) : Result<void>();
}

Result<void> SiteFactory::logout(const QString &name, const Context &context) const
{
    const auto entry = cloud(name);
    return entry ? keyring::forget(entry->endpoint, context) : fail(entry);
}

Result<void> SiteFactory::keepSecret(const Endpoint &site, const QString &secret, const Context &context)
{
    const auto kept = keyring::keep(site, secret, context);
    if (kept) {
        {
            const std::scoped_lock lock(m_mutex);
            m_typed.erase(keyring::keyOf(site));
        }
        disconnect({site.name});
    }
    return kept;
}

Result<void> SiteFactory::moveSecret(const Endpoint &before, const Endpoint &after, const Context &context)
{
    const auto secret = keyring::secretOf(before, context);
    if (!secret)
        return fail(secret);
    const auto kept = keepSecret(after, *secret, context);
    return kept ? keyring::forget(before, context) : kept;
}

Result<std::shared_ptr<Site>> SiteFactory::site(const QString &name)
{
    std::shared_ptr<Place> place;
    {
        const std::scoped_lock lock(m_mutex);
        std::shared_ptr<Place> &known = m_places[name];
        if (!known)
            known = std::make_shared<Place>();
        place = known;
    }
    // One that does not answer, or is asked about, holds up no other.
    const std::scoped_lock lock(place->making);
    // A file with a password may have been corrected since.
    const QStringList secrets = secretsOf(name);
    if (place->site && (secrets.isEmpty() || secrets == place->secrets))
        return place->site;
    auto made = connect(name);
    if (made) {
        place->site = *made;
        place->secrets = secrets;
    }
    return made;
}

/// Empty where its settings cannot be read now.
QStringList SiteFactory::secretsOf(const QString &name) const
{
    const auto entry = config()->find(name);
    return entry ? QStringList{entry->password, entry->applicationCredentialSecret, entry->token} : QStringList();
}

Result<std::shared_ptr<Site>> SiteFactory::connect(const QString &name) const
{
    auto entry = config()->find(name);
    if (!entry)
        return fail(entry);
    if (const auto trusted = trustOnFirstUse(*entry, m_secrets.confirm, {m_secrets.stop, {}}); !trusted)
        return fail(trusted);
    bool fromKeyring = false;
    if (const auto complete = completeSecret(*entry, fromKeyring); !complete)
        return fail(complete);
    return make(*entry, sitesecret::another(m_secrets, *entry, fromKeyring));
}

Result<QList<ConnectionStep>> SiteFactory::tryOut(CloudEntry entry, const QString &secret, const Confirm &confirm, const Context &context) const
{
    if (!secret.isEmpty())
        sitesecret::set(entry, secret);
    if (const auto trusted = trustOnFirstUse(entry, confirm, context); !trusted)
        return fail(trusted);
    bool fromKeyring = false;
    if (const auto complete = completeSecret(entry, fromKeyring); !complete)
        return fail(complete);
    return make(entry).transform([&context](const std::shared_ptr<Site> &site) { return site->test(context); });
}

Result<ShownCertificate> SiteFactory::certificate(const QString &name, const Context &context) const
{
    const auto entry = config()->find(name);
    return entry ? shownCertificate(entry->endpoint, context) : fail(entry);
}

Result<void> SiteFactory::trust(const QString &name, const QString &fingerprint)
{
    const auto entry = config()->find(name);
    const auto trusted = entry ? trustCertificate(entry->endpoint, fingerprint) : fail(entry);
    if (trusted)
        disconnect({name});
    return trusted;
}

Result<Endpoint> SiteFactory::endpoint(const QString &name) const
{
    return config()->find(name).transform([](const CloudEntry &entry) { return entry.endpoint; });
}

Result<QString> SiteFactory::kind(const QString &name) const
{
    return config()->find(name).transform([](const CloudEntry &entry) {
        return entry.endpoint.kind == SiteKind::Libvirt ? u"libvirt"_s : entry.makesCertificate ? u"tresccad"_s : u"openstack"_s;
    });
}

Result<QList<Finding>> SiteFactory::checkHost(const QString &name, const Context &context) const
{
    const auto entry = config()->find(name);
    if (!entry)
        return fail(entry);
    if (entry->endpoint.kind != SiteKind::Libvirt)
        return fail(Kind::Unsupported, u"%1 is a cloud, not this computer. `tresccac cloud test %2` tries it."_s.arg(name, shellWord(name)));
    return trescca::checkHost(entry->endpoint, context);
}

QStringList SiteFactory::names() const { return config()->names(); }

QStringList SiteFactory::foundNames() const { return config()->foundNames(); }

QString SiteFactory::journalPath() { return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/trescca/journal.sqlite"_s; }

}  // namespace trescca
