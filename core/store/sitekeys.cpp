// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitekeys.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace trescca {

const QList<SiteKey> &siteKeys()
{
    static const QList<SiteKey> keys{
        {u"kind"_s, true, true,
            u"What the site is: libvirt (a libvirt/QEMU host), openstack (a cloud), or tresccad (another computer that runs tresccad). Has to be given."_s},
        {u"uri"_s, true, true,
            u"Libvirt: its address, as qemu:///session, qemu:///system, qemu+ssh://host/system, or the path of a daemon's socket. Has to be given."_s},
        {u"folder"_s, true, false,
            u"Libvirt: where instances, images and state lie; on a local disk. Without it $XDG_DATA_HOME/trescca/sites/NAME."_s},
        {u"auth_url"_s, false, true, u"Clouds: address of Keystone or of the tresccad, as https://host:5000/v3. Has to be given."_s},
        {u"region"_s, false, true, u"Clouds: region, where there are several."_s},
        {u"interface"_s, false, true, u"Clouds: which of the catalog's addresses: public (without it), internal or admin."_s},
        {u"ca_file"_s, false, true, u"Clouds: certificates to trust, in PEM."_s},
        {u"fingerprint"_s, false, true, u"Clouds: SHA-256 of the server's certificate, trusted in place of a CA; tresccad prints it at its start."_s},
        {u"verify"_s, false, true, u"Clouds: false trusts any certificate. Do not."_s},
        {u"username"_s, false, true, u"Clouds: who signs in."_s},
        {u"user_id"_s, false, true, u"Clouds: the same by id."_s},
        {u"user_domain_name"_s, false, true, u"Clouds: domain of the user; without it the domain \"default\"."_s},
        {u"user_domain_id"_s, false, true, u"Clouds: the same by id."_s},
        {u"project"_s, false, true, u"Clouds: project to work in; short for project_name."_s},
        {u"project_name"_s, false, true, u"Clouds: project to work in."_s},
        {u"project_id"_s, false, true, u"Clouds: the same by id."_s},
        {u"project_domain_name"_s, false, true, u"Clouds: domain of the project."_s},
        {u"project_domain_id"_s, false, true, u"Clouds: the same by id."_s},
        {u"application_credential_id"_s, false, true, u"Clouds: application credential to sign in with, in place of a user."_s},
        {u"application_credential_name"_s, false, true, u"Clouds: the same by name, together with its user."_s},
        {u"auth_type"_s, false, true,
            u"Clouds: token, where the secret is a token of Keystone, for as long as that lasts. Without it the other settings tell: password, or v3applicationcredential."_s},
        {u"password_file"_s, false, true,
            u"Clouds: file whose first line is the password, or the application credential's secret. Nobody else may be able to read it (mode 0600)."_s},
        {u"timeout"_s, true, true, u"Seconds to wait for an answer; without it 30."_s},
    };
    return keys;
}

QStringList siteKeyNames(SiteKind kind)
{
    QStringList names;
    for (const SiteKey &key : siteKeys())
        if (kind == SiteKind::Libvirt ? key.libvirt : key.cloud)
            names.append(key.name);
    return names;
}

QStringList siteKeyNames()
{
    QStringList names;
    for (const SiteKey &key : siteKeys())
        names.append(key.name);
    return names;
}

bool isSecretKey(const QString &name) { return name == u"password"_s || name == u"token"_s || name.endsWith(u"_secret"_s); }

QStringList replacedKeys(const QStringList &present)
{
    QStringList keys = siteKeyNames();
    std::ranges::copy_if(present, std::back_inserter(keys), isSecretKey);
    return keys;
}

}  // namespace trescca
