// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"

#include "core/libvirt/libvirtsite.h"
#include "core/openstack/openstacksite.h"

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

}  // namespace

SiteFactory::SiteFactory(SitesConfig config) : m_config(std::move(config)) {}

Result<std::unique_ptr<SiteFactory>> SiteFactory::load(const QString &config)
{
    auto loaded = SitesConfig::load(config.isEmpty() ? SitesConfig::standardFile() : config);
    if (!loaded)
        return fail(loaded);
    return std::unique_ptr<SiteFactory>(new SiteFactory(std::move(*loaded)));
}

Result<std::shared_ptr<Site>> SiteFactory::site(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_sites.find(name); known != m_sites.end())
        return known->second;
    const auto entry = m_config.find(name);
    if (!entry)
        return fail(entry);
    auto made = make(*entry);
    if (made)
        m_sites[name] = *made;
    return made;
}

QStringList SiteFactory::names() const { return m_config.names(); }

QString SiteFactory::journalPath() { return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/trescca/journal.sqlite"_s; }

}  // namespace trescca
