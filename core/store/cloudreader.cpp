// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cloudreader.h"
#include "core/base/nearest.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// What identifies somebody or something at Keystone, and may be known. (Secrets are read apart.)
const QStringList &authKeys()
{
    static const QStringList keys{u"username"_s, u"user_id"_s, u"project_name"_s, u"project_id"_s, u"user_domain_name"_s, u"user_domain_id"_s,
        u"project_domain_name"_s, u"project_domain_id"_s, u"domain_name"_s, u"domain_id"_s, u"default_domain_name"_s, u"default_domain_id"_s,
        u"application_credential_id"_s, u"application_credential_name"_s, u"system_scope"_s};
    return keys;
}

/// Older words that openstacksdk still reads.
QString olderKey(const QString &key)
{
    static const QMap<QString, QString> older{{u"project_name"_s, u"tenant_name"_s}, {u"project_id"_s, u"tenant_id"_s},
        {u"username"_s, u"user_name"_s}, {u"token"_s, u"auth_token"_s}, {u"default_domain_id"_s, u"default_domain"_s}};
    return older.value(key);
}

/// All that may stand under auth: for the ways to sign in that are supported.
QStringList knownAuthKeys()
{
    QStringList known = authKeys() + QStringList{u"auth_url"_s, u"password"_s, u"token"_s, u"application_credential_secret"_s, u"trust_id"_s};
    for (const QString &key : QStringList(known))
        if (!olderKey(key).isEmpty())
            known.append(olderKey(key));
    return known;
}

}  // namespace

QString configuredPath(const QString &path, const QString &file)
{
    if (path.isEmpty())
        return path;
    if (path == u"~"_s || path.startsWith(u"~/"_s))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(QFileInfo(file).absoluteDir().absoluteFilePath(path));
}

bool lacksPort(const QString &url)
{
    static const QRegularExpression form(u"\\A[^:/?#]+://[^/?#]*:([/?#]|\\z)"_s);
    return form.match(url).hasMatch();
}

CloudReader::CloudReader(QString name, const YamlValue &cloud) : m_name(std::move(name)), m_cloud(cloud) {}

Result<CloudEntry> CloudReader::read()
{
    if (!m_cloud.isMap())
        return m_cloud.bad(u"the cloud \"%1\" has no settings. Give it at least auth: with auth_url."_s.arg(m_name));
    if (const auto done = readConnection(); !done)
        return fail(done);
    const auto method = wayToSignIn();
    if (!method)
        return fail(method);
    if (const auto known = checkKeys(); !known)
        return fail(known);
    if (const auto done = readAuth(); !done)
        return fail(done);
    if (const auto done = readSecret(*method); !done)
        return fail(done);
    setDomains();
    return m_entry;
}

Result<void> CloudReader::readConnection()
{
    Endpoint &endpoint = m_entry.endpoint;
    endpoint.name = m_name;
    endpoint.kind = SiteKind::OpenStack;
    const auto verify = m_cloud.flag(u"verify"_s, true);
    const auto insecure = m_cloud.flag(u"insecure"_s, false);
    const auto caFile = m_cloud.text(u"cacert"_s);
    const auto interface = m_cloud.text(u"interface"_s, m_cloud.at(u"endpoint_type"_s).scalar);
    const auto timeout = m_cloud.number(u"api_timeout"_s, endpoint.timeoutSeconds);
    const auto where = region();
    for (const auto *flag : {&verify, &insecure})
        if (!*flag)
            return fail(*flag);
    for (const auto *text : {&caFile, &interface, &where})
        if (!*text)
            return fail(*text);
    if (!timeout)
        return fail(timeout);
    endpoint.verify = *verify && !*insecure;
    endpoint.caFile = configuredPath(*caFile, m_cloud.at(u"cacert"_s).file);
    // Older files write "publicURL" for "public".
    if (!interface->isEmpty())
        endpoint.interface = QString(*interface).remove(u"URL"_s);
    endpoint.timeoutSeconds = *timeout;
    endpoint.region = *where;
    return {};
}

Result<QString> CloudReader::region() const
{
    const YamlValue regions = m_cloud.at(u"regions"_s);
    if (!m_cloud.at(u"region_name"_s).isNull() || regions.isNull())
        return m_cloud.text(u"region_name"_s);
    if (regions.type != YamlValue::Type::List || regions.list.isEmpty())
        return regions.bad(u"\"regions\" has to be a list of names."_s);
    const YamlValue &first = regions.list.first();
    return first.isMap() ? first.text(u"name"_s) : Result<QString>(first.scalar);
}

/// Keys may stand under auth: or, as openstacksdk allows, beside it.
YamlValue CloudReader::authValue(const QString &key) const
{
    const YamlValue auth = m_cloud.at(u"auth"_s);
    for (const QString &word : {key, olderKey(key)})
        for (const YamlValue *place : {&auth, &m_cloud})
            if (!word.isEmpty() && !place->at(word).isNull())
                return place->at(word);
    return {};
}

Result<void> CloudReader::readAuth()
{
    const YamlValue auth = m_cloud.at(u"auth"_s);
    if (!auth.isNull() && !auth.isMap())
        return auth.bad(u"\"auth\" has to be a map with auth_url, username and so on."_s);
    const YamlValue url = authValue(u"auth_url"_s);
    if (url.isNull())
        return (auth.isNull() ? m_cloud : auth)
            .bad(u"the cloud \"%1\" has no auth_url. Add it under auth:; the cloud's operator or its web pages tell it."_s.arg(m_name));
    const QUrl parsed(url.scalar, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty() || (parsed.scheme() != u"https"_s && parsed.scheme() != u"http"_s))
        return url.bad(u"the auth_url of \"%1\" is not an address. It looks like https://cloud.example.org:5000/v3."_s.arg(m_name));
    if (lacksPort(url.scalar))
        return url.bad(
            u"the auth_url of \"%1\" has a colon after its host and no port. Write the port (https://host:5000/v3), or take the colon out."_s.arg(
                m_name));
    if (!parsed.userInfo().isEmpty())
        return url.bad(u"the auth_url of \"%1\" has a user or password in it. Use username: and secure.yaml."_s.arg(m_name));
    if (parsed.scheme() == u"http"_s && !m_entry.endpoint.caFile.isEmpty())
        return url.bad(u"the auth_url of \"%1\" begins with http://, where no certificate is checked, although there is a cacert. "
                       "Use https://, or take out cacert."_s.arg(m_name));
    m_entry.endpoint.uri = url.scalar;
    for (const QString &key : authKeys()) {
        const YamlValue value = authValue(key);
        if (value.type == YamlValue::Type::List || value.isMap())
            return value.bad(u"\"%1\" has to be one word or text."_s.arg(key));
        if (!value.scalar.isEmpty())
            m_entry.endpoint.auth.insert(key, value.scalar);
    }
    return {};
}

Result<QString> CloudReader::secret(const QString &key) const
{
    const YamlValue value = authValue(key);
    if (value.isNull())
        return QString();  // may still come from the environment or the keyring
    // The value itself must not get into the sentence.
    if (value.type != YamlValue::Type::Scalar)
        return value.bad(u"\"%1\" has to be one word or text. Put it into quotes."_s.arg(key));
    return value.scalar;
}

Result<CloudReader::Method> CloudReader::wayToSignIn() const
{
    const auto given = m_cloud.text(u"auth_type"_s);
    if (!given)
        return fail(given);
    // What openstacksdk takes when nothing is said: token when there is one, else password.
    QString word = *given;
    if (word.isEmpty())
        word = !authValue(u"application_credential_secret"_s).isNull() ? u"v3applicationcredential"_s
            : !authValue(u"token"_s).isNull()                          ? u"token"_s
                                                                       : u"password"_s;
    if (word == u"password" || word == u"v3password")
        return Method::Password;
    if (word == u"token" || word == u"v3token")
        return Method::Token;
    if (word == u"v3applicationcredential")
        return Method::ApplicationCredential;
    return fail(Kind::Unsupported,
        m_cloud.at(u"auth_type"_s)
            .bad(u"the cloud \"%1\" signs in by \"%2\", which is not supported. "
                 "Use password, token or v3applicationcredential; application credentials work with every kind of account."_s.arg(m_name, word))
            .error()
            .what);
}

Result<void> CloudReader::readSecret(Method method)
{
    const bool credential = method == Method::ApplicationCredential;
    const auto found = secret(method == Method::Password ? u"password"_s : credential ? u"application_credential_secret"_s : u"token"_s);
    if (!found)
        return fail(found);
    (method == Method::Password ? m_entry.password : credential ? m_entry.applicationCredentialSecret : m_entry.token) = *found;
    QMap<QString, QString> &auth = m_entry.endpoint.auth;
    if (!credential) {
        auth.remove(u"application_credential_id"_s);
        auth.remove(u"application_credential_name"_s);
    }
    const bool named = auth.contains(u"username"_s) || auth.contains(u"user_id"_s);
    if (method == Method::Password && !named)
        return m_cloud.bad(u"the cloud \"%1\" has no username. Add username: (or user_id:) under auth:."_s.arg(m_name));
    if (credential && !auth.contains(u"application_credential_id"_s) && !(auth.contains(u"application_credential_name"_s) && named))
        return m_cloud.bad(u"the cloud \"%1\" has no application_credential_id. Add it under auth: (or its name and the username)."_s.arg(m_name));
    return {};
}

/// Under auth: openstacksdk, too, takes no word it does not know. Beside it there may stand settings of any service, which
/// are none of ours: only what is nearly one of ours is taken for a mistake.
Result<void> CloudReader::checkKeys() const
{
    static const QStringList ours = QStringList{u"auth"_s, u"auth_type"_s, u"verify"_s, u"insecure"_s, u"cacert"_s, u"interface"_s,
                                        u"endpoint_type"_s, u"api_timeout"_s, u"region_name"_s, u"regions"_s, u"profile"_s, u"cloud"_s}
        + knownAuthKeys();
    const YamlValue auth = m_cloud.at(u"auth"_s);
    for (auto it = auth.map.begin(); it != auth.map.end(); ++it)
        if (!knownAuthKeys().contains(it.key()))
            return it->bad(u"the cloud \"%1\" has an unknown setting \"%2\" under auth:.%3 Correct it or take it out."_s.arg(
                m_name, it.key(), didYouMean(it.key(), knownAuthKeys())));
    for (auto it = m_cloud.map.begin(); it != m_cloud.map.end(); ++it)
        if (!ours.contains(it.key()) && !nearestWord(it.key(), ours).isEmpty())
            return it->bad(u"the cloud \"%1\" has an unknown setting \"%2\".%3"_s.arg(m_name, it.key(), didYouMean(it.key(), ours)));
    return {};
}

/// A name needs a domain to be found in; Keystone's first one has the id "default".
void CloudReader::setDomains()
{
    QMap<QString, QString> &auth = m_entry.endpoint.auth;
    const QString name = auth.take(u"default_domain_name"_s);
    const QString given = auth.take(u"default_domain_id"_s);
    if (auth.contains(u"domain_id"_s) || auth.contains(u"domain_name"_s))
        return;  // the session takes that one for both
    const QString id = given.isEmpty() && name.isEmpty() ? u"default"_s : given;
    for (const auto &[thing, prefix] : {std::pair{u"username"_s, u"user_domain_"_s}, std::pair{u"project_name"_s, u"project_domain_"_s}}) {
        if (!auth.contains(thing) || auth.contains(prefix + u"name"_s) || auth.contains(prefix + u"id"_s))
            continue;
        auth.insert(prefix + (id.isEmpty() ? u"name"_s : u"id"_s), id.isEmpty() ? name : id);
    }
}

}  // namespace trescca
