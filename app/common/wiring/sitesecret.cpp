// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitesecret.h"

#include "core/base/shellword.h"
#include "core/store/keyring.h"
#include "core/store/secretfile.h"

using namespace Qt::StringLiterals;

namespace trescca::sitesecret {

bool usesCredential(const CloudEntry &entry)
{
    const QMap<QString, QString> &auth = entry.endpoint.auth;
    return auth.contains(u"application_credential_id"_s) || auth.contains(u"application_credential_name"_s);
}

void set(CloudEntry &entry, const QString &secret)
{
    entry.token.clear();
    (entry.byToken ? entry.token : usesCredential(entry) ? entry.applicationCredentialSecret : entry.password) = secret;
}

Result<QString> ask(const SecretSource &secrets, const CloudEntry &entry, const QString &why)
{
    const Endpoint &endpoint = entry.endpoint;
    const QString user = endpoint.auth.value(u"username"_s, endpoint.auth.value(u"user_id"_s));
    const QString whose = entry.byToken ? u"Token for %1"_s.arg(endpoint.name)
        : usesCredential(entry)         ? u"Secret of the application credential at %1"_s.arg(endpoint.name)
                                        : u"Password of %1 at %2"_s.arg(user, endpoint.name);
    if (secrets.ask)
        return secrets.ask(why.isEmpty() ? whose : why + u'\n' + whose);
    return fail(Kind::Unauthorized,
        u"%1: there is nobody to ask. %2 it into a file of mode 0600 and name that as password_file in config.yml, keep it in the "
        "keyring (`tresccac cloud login %3`), or set %4."_s.arg(
            whose, why.isEmpty() ? u"Write"_s : why + u" Or write"_s, shellWord(endpoint.name), secretfile::variableOf(endpoint.name)));
}

Result<QString> insteadOfKept(const SecretSource &secrets, const CloudEntry &entry, const Error &refused)
{
    const QString &name = entry.endpoint.name;
    if (secrets.ask)
        return ask(secrets, entry, u"%1 refused what the keyring has (`tresccac cloud login %2` renews it)."_s.arg(name, shellWord(name)));
    return fail(refused.kind,
        u"%1 The %2 came from the keyring; renew it there (`tresccac cloud login %3`)."_s.arg(
            refused.what, usesCredential(entry) ? u"secret"_s : u"password"_s, shellWord(name)),
        refused.detail);
}

AnotherSecret another(const SecretSource &secrets, const CloudEntry &entry, bool fromKeyring)
{
    if (fromKeyring)
        return [secrets, entry](const Error &refused) { return insteadOfKept(secrets, entry, refused); };
    if (!secrets.keyring || entry.endpoint.kind == SiteKind::Libvirt)
        return {};
    return [secrets, site = entry.endpoint](const Error &refused) -> Result<QString> {
        auto kept = keyring::check() ? keyring::secretOf(site, {secrets.stop, {}}) : fail(Kind::NotFound, {});
        return kept ? kept : fail(refused.kind, refused.what, refused.detail);
    };
}

}  // namespace trescca::sitesecret
