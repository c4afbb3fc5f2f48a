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
    services.keepSecret = [&factory](const QString &site, const QString &secret, const Context &context) {
        return factory.keepSecret(site, secret, context);
    };
    services.forgetSecret = [](const Endpoint &site, const Context &context) { return keyring::forget(site, context); };
    services.renameSecret = [&factory](const QString &site, const QString &newName, const Context &context) {
        return factory.renameSecret(site, newName, context);
    };
    return services;
}

}  // namespace trescca
