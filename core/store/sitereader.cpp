// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitereader.h"
#include "core/base/addresstext.h"
#include "core/base/certificatedigest.h"
#include "core/base/nearest.h"
#include "core/store/cloudreader.h"
#include "core/store/secretfile.h"
#include "core/store/sitekeys.h"

#include <QUrl>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

const QStringList &siteAuthKeys()
{
    static const QStringList keys{u"username"_s, u"user_id"_s, u"user_domain_name"_s, u"user_domain_id"_s, u"project_name"_s, u"project_id"_s,
        u"project_domain_name"_s, u"project_domain_id"_s, u"application_credential_id"_s, u"application_credential_name"_s};
    return keys;
}

}  // namespace

SiteReader::SiteReader(QString name, const YamlValue &site) : m_name(std::move(name)), m_site(site) {}

Result<CloudEntry> SiteReader::read()
{
    if (!m_site.isMap())
        return m_site.bad(u"the site \"%1\" has no settings. Give it at least kind: and uri:."_s.arg(m_name));
    m_entry.endpoint.name = m_name;
    const auto kind = m_site.text(u"kind"_s);
    if (!kind)
        return fail(kind);
    if (m_site.at(u"kind"_s).isNull())  // it may be there, mistyped
        if (const auto known = checkKeys(siteKeyNames(SiteKind::OpenStack) + siteKeyNames(SiteKind::Libvirt)); !known)
            return fail(known);
    const bool cloud = *kind == u"openstack"_s || *kind == u"tresccad"_s;
    if (!cloud && *kind != u"libvirt"_s)
        return (kind->isEmpty() ? m_site : m_site.at(u"kind"_s))
            .bad(u"the site \"%1\" has no known kind (\"%2\"). Use libvirt, openstack or tresccad."_s.arg(m_name, *kind));
    m_entry.endpoint.kind = cloud ? SiteKind::OpenStack : SiteKind::Libvirt;
    m_entry.makesCertificate = *kind == u"tresccad"_s;
    if (const auto known = checkKeys(siteKeyNames(m_entry.endpoint.kind)); !known)
        return fail(known);
    if (const auto done = readTexts(); !done)
        return fail(done);
    if (const auto done = cloud ? readCloud() : Result<void>{}; !done)
        return fail(done);
    return m_entry;
}

Result<void> SiteReader::checkKeys(const QStringList &known) const
{
    for (auto it = m_site.map.begin(); it != m_site.map.end(); ++it) {
        const QString &key = it.key();
        if (isSecretKey(key))
            return it->bad(u"secrets do not belong into this file. Take \"%1\" out; write it into a file of mode 0600 and name that "
                           "as password_file: (or set %2)."_s.arg(key, secretfile::variableOf(m_name)));
        if (!known.contains(key))
            return it->bad(u"the site \"%1\" has an unknown setting \"%2\".%3 Known for its kind: %4."_s.arg(
                m_name, key, didYouMean(key, known), known.join(u", "_s)));
    }
    return {};
}

Result<void> SiteReader::readTexts()
{
    Endpoint &endpoint = m_entry.endpoint;
    const bool cloud = endpoint.kind == SiteKind::OpenStack;
    const auto uri = m_site.text(cloud && !m_site.at(u"auth_url"_s).isNull() ? u"auth_url"_s : u"uri"_s);
    const auto folder = m_site.text(u"folder"_s);
    const auto region = m_site.text(u"region"_s);
    const auto interface = m_site.text(u"interface"_s, endpoint.interface);
    const auto caFile = m_site.text(u"ca_file"_s);
    for (const auto *text : {&uri, &folder, &region, &interface, &caFile})
        if (!*text)
            return fail(*text);
    if (uri->isEmpty())
        return m_site.bad(
            u"the site \"%1\" has no %2. Add it."_s.arg(m_name, cloud ? u"auth_url"_s : u"uri (qemu:///session, qemu:///system, ...)"_s));
    if (!cloud && namesPassword(*uri))
        return m_site.at(u"uri"_s).bad(
            u"the uri of \"%1\" has a password in it, which libvirt does not take. Take it out: qemu+ssh://user@host/system asks the agent of ssh, "
            "or takes a key."_s.arg(m_name));
    endpoint.uri = *uri;
    endpoint.folder = configuredPath(*folder, m_site.file);
    endpoint.region = *region;
    endpoint.interface = *interface;
    endpoint.caFile = configuredPath(*caFile, m_site.file);
    const auto timeout = m_site.number(u"timeout"_s, endpoint.timeoutSeconds);
    if (!timeout)
        return fail(timeout);
    endpoint.timeoutSeconds = *timeout;
    return {};
}

Result<void> SiteReader::readCloud()
{
    const QUrl url(m_entry.endpoint.uri, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || (url.scheme() != u"https"_s && url.scheme() != u"http"_s))
        return m_site.bad(u"the auth_url of \"%1\" is not an address without a user in it. It looks like https://host:port/v3."_s.arg(m_name));
    if (lacksPort(m_entry.endpoint.uri))
        return m_site.at(m_site.at(u"auth_url"_s).isNull() ? u"uri"_s : u"auth_url"_s)
            .bad(
                u"the auth_url of \"%1\" has a colon after its host and no port. Write the port (https://host:8774/v3), or take the colon out."_s.arg(
                    m_name));
    const auto verify = m_site.flag(u"verify"_s, true);
    if (!verify)
        return fail(verify);
    m_entry.endpoint.verify = *verify;
    if (const auto done = readFingerprint(); !done)
        return done;
    const bool trusting =
        m_site.at(u"kind"_s).scalar == u"tresccad"_s || !m_entry.endpoint.fingerprint.isEmpty() || !m_entry.endpoint.caFile.isEmpty();
    if (trusting && url.scheme() == u"http"_s)
        return m_site.bad(u"the auth_url of \"%1\" begins with http://, where no certificate is checked and the password would go out in clear. "
                          "Use https://."_s.arg(m_name));
    if (const auto done = readAuth(); !done)
        return done;
    return readSecret();
}

Result<void> SiteReader::readFingerprint()
{
    const auto given = m_site.text(u"fingerprint"_s);
    if (!given)
        return fail(given);
    const QString plain = normalFingerprint(*given);
    if (plain.isEmpty() && !given->trimmed().isEmpty())
        return m_site.at(u"fingerprint"_s).bad(u"the fingerprint of \"%1\" is not a SHA-256 (64 hexadecimal digits)."_s.arg(m_name));
    m_entry.endpoint.fingerprint = plain;
    return {};
}

Result<void> SiteReader::readAuth()
{
    QMap<QString, QString> &auth = m_entry.endpoint.auth;
    for (const QString &key : siteAuthKeys()) {
        const auto value = m_site.text(key);
        if (!value)
            return fail(value);
        if (!value->isEmpty())
            auth.insert(key, *value);
    }
    const auto project = m_site.text(u"project"_s);
    if (!project)
        return fail(project);
    if (!project->isEmpty())
        auth.insert(u"project_name"_s, *project);
    for (const auto &[thing, prefix] : {std::pair{u"username"_s, u"user_domain_"_s}, std::pair{u"project_name"_s, u"project_domain_"_s}})
        if (auth.contains(thing) && !auth.contains(prefix + u"name"_s) && !auth.contains(prefix + u"id"_s))
            auth.insert(prefix + u"id"_s, u"default"_s);
    if (const auto sound = checkAuthType(); !sound)
        return sound;
    if (!m_entry.byToken && !auth.contains(u"username"_s) && !auth.contains(u"user_id"_s) && !auth.contains(u"application_credential_id"_s))
        return m_site.bad(u"the site \"%1\" does not say who signs in. Add username: or application_credential_id:."_s.arg(m_name));
    return {};
}

Result<void> SiteReader::checkAuthType()
{
    const auto type = m_site.text(u"auth_type"_s);
    if (!type)
        return fail(type);
    const QMap<QString, QString> &auth = m_entry.endpoint.auth;
    const bool credential = auth.contains(u"application_credential_id"_s) || auth.contains(u"application_credential_name"_s);
    m_entry.byToken = *type == u"token"_s;
    if (type->isEmpty() || (*type == u"token"_s && !credential) || *type == (credential ? u"v3applicationcredential"_s : u"password"_s))
        return {};
    return m_site.at(u"auth_type"_s)
        .bad(u"the site \"%1\" cannot sign in by \"%2\". Use password, token, or v3applicationcredential with application_credential_id:, or leave "
             "it out."_s.arg(m_name, *type));
}

Result<void> SiteReader::readSecret()
{
    const auto file = m_site.text(u"password_file"_s);
    if (!file)
        return fail(file);
    // The environment goes first: then the file need not even be there.
    QString secret = secretfile::fromEnvironment(m_name);
    if (secret.isEmpty() && !file->isEmpty()) {
        const auto read = secretfile::read(configuredPath(*file, m_site.file));
        if (!read)
            return std::unexpected(read.error().in(u"The site \"%1\""_s.arg(m_name)));
        secret = *read;
    }
    const QMap<QString, QString> &auth = m_entry.endpoint.auth;
    const bool credential = auth.contains(u"application_credential_id"_s) || auth.contains(u"application_credential_name"_s);
    (m_entry.byToken ? m_entry.token : credential ? m_entry.applicationCredentialSecret : m_entry.password) = secret;
    return {};
}

}  // namespace trescca
