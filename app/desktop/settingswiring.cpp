// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingswiring.h"

#include "core/landing/landingorder.h"
#include "core/store/keyring.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<QString> askLater(const QString &whose)
{
    const QString why = whose.section(u'\n', 0, -2);
    if (!why.isEmpty())
        return fail(Kind::Unauthorized, why + u" Enter it anew."_s);
    return fail(Kind::Unauthorized, u"%1 is not known here yet. Enter it."_s.arg(whose));
}

SettingsServices settingsServices(SiteFactory &factory)
{
    SettingsServices services;
    services.configFile = factory.configFile();
    services.reload = [&factory] { return factory.reload(); };
    services.test = [&factory](const CloudEntry &site, const QString &secret, const SettingsServices::Confirm &confirm, const Context &context) {
        return factory.tryOut(site, secret, confirm, context);
    };
    services.keyring = keyring::check;
    services.keepSecret = [&factory](const Endpoint &site, const QString &secret, const Context &context) {
        return factory.keepSecret(site, secret, context);
    };
    services.forgetSecret = [](const Endpoint &site, const Context &context) { return keyring::forget(site, context); };
    services.moveSecret = [&factory](const Endpoint &before, const Endpoint &after, const Context &context) {
        return factory.moveSecret(before, after, context);
    };
    services.takesPassword = [&factory](const QString &site) {
        const auto endpoint = factory.endpoint(site);
        return endpoint && endpoint->kind != SiteKind::Libvirt;
    };
    services.signIn = [&factory](const QString &site, const QString &secret, bool keep, const Context &context) {
        return factory.signIn(site, secret, keep, context);
    };
    services.certificate = [&factory](const QString &site, const Context &context) { return factory.certificate(site, context); };
    services.trust = [&factory](const QString &site, const QString &fingerprint) { return factory.trust(site, fingerprint); };
    return services;
}

namespace {

Result<QStringList> guestsAt(SiteFactory &factory, const QString &cloud, const QString &id, const Context &context)
{
    const auto hosts = factory.landing(cloud);
    const auto host = hosts ? (*hosts)->find(id, context) : fail(hosts);
    if (!host)
        return fail(host);
    const QString site = siteOfGuestHost(*host, factory.names(), [&factory](const QString &name) { return factory.endpoint(name); });
    return guestsOf(*host, site, [&factory](const QString &name) { return factory.site(name); }, context);
}

}  // namespace

GuestHostServices guestHostServices(SiteFactory &factory)
{
    GuestHostServices services;
    services.clouds = [&factory] {
        QStringList clouds = factory.names();
        clouds.removeIf([&factory](const QString &name) { return factory.kind(name).value_or(QString()) != "openstack"_L1; });
        return clouds;
    };
    services.check = [&factory](const QString &cloud, const LandingRequest &request, const Context &context) -> Result<LandingChoice> {
        const auto hosts = factory.landing(cloud);
        return hosts ? (*hosts)->check(request, context) : fail(hosts);
    };
    services.add = [&factory](const QString &cloud, const LandingRequest &request, const Context &context) -> Result<LandingHost> {
        const auto hosts = factory.landing(cloud);
        return hosts ? addGuestHost(**hosts, factory.configFile(), request, context) : fail(hosts);
    };
    services.guests = [&factory](const QString &cloud, const QString &id, const Context &context) { return guestsAt(factory, cloud, id, context); };
    services.remove = [&factory](const QString &cloud, const QString &id, const Context &context) -> Result<void> {
        const auto hosts = factory.landing(cloud);
        const auto host = hosts ? (*hosts)->find(id, context) : fail(hosts);
        return host ? removeGuestHost(**hosts, factory.configFile(), host->instance.name, id, context) : fail(host);
    };
    return services;
}

}  // namespace trescca
