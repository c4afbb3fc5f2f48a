// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingswiring.h"

#include "core/store/keyring.h"

namespace trescca {

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
    return services;
}

}  // namespace trescca
