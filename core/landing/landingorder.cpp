// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landingorder.h"

#include "core/landing/landingsite.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<LandingHost> addGuestHost(const LandingHosts &hosts, const QString &configFile, LandingRequest request, const Context &context)
{
    const LandingSite site(configFile, request.name);
    if (const auto free = site.checkFree(); !free)
        return fail(free);
    const bool isNew = !site.hasPassword();
    const auto password = site.password();
    if (!password)
        return fail(password);
    request.password = *password;
    const auto host = hosts.create(request, context);
    if (!host) {
        if (isNew)
            site.forget();
        return fail(host);
    }
    if (const auto added = site.add(host->endpoint()); !added)
        return std::unexpected(added.error().in(u"The guest host %1 runs, but it could not be added to the sites"_s.arg(request.name)));
    return host;
}

QString siteOfGuestHost(const LandingHost &host, const QStringList &sites, const std::function<Result<Endpoint>(const QString &site)> &endpoint)
{
    for (const QString &site : sites)
        if (const auto known = endpoint(site); known && !host.address.isEmpty() && known->uri == host.endpoint().uri)
            return site;
    return {};
}

Result<QStringList> guestsOf(const LandingHost &host, const QString &site,
    const std::function<Result<std::shared_ptr<Site>>(const QString &site)> &siteNamed, const Context &context)
{
    if (site.isEmpty())
        return fail(Kind::Conflict, u"No site is configured for %1."_s.arg(host.instance.name));
    const auto known = siteNamed(site);
    const auto guests = known ? (*known)->instances(context) : fail(known);
    if (!guests)
        return fail(guests);
    QStringList names;
    for (const Instance &guest : *guests)
        names.append(guest.name);
    return names;
}

Result<void> removeGuestHost(const LandingHosts &hosts, const QString &configFile, const QString &name, const QString &id, const Context &context)
{
    const auto removed = hosts.remove(id.isEmpty() ? name : id, context);
    if (!removed && removed.error().kind != Kind::NotFound)
        return removed;
    return LandingSite(configFile, name).remove();
}

}  // namespace trescca
