// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitesconfig.h"
#include "core/base/nearest.h"
#include "core/base/wholefile.h"
#include "core/store/foundfile.h"
#include "core/store/secretfile.h"
#include "core/store/sitereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

const QString &localName()
{
    static const QString name = u"local"_s;
    return name;
}

CloudEntry localEntry()
{
    CloudEntry entry;
    entry.endpoint.name = localName();
    entry.endpoint.uri = ::geteuid() == 0 ? u"qemu:///system"_s : u"qemu:///session"_s;
    return entry;
}

constexpr auto example = R"(# Trescca's sites. The clouds of OpenStack's clouds.yaml are known without being repeated here,
# and so is "local", this machine. Passwords do not belong into this file: name a file of mode 0600 as
# password_file, or set TRESCCA_PASSWORD_<NAME>, e.g. TRESCCA_PASSWORD_OFFICE.
sites:
#  local:
#    kind: libvirt
#    uri: qemu:///session
#    folder: ~/vms                  # where instances, images and state lie
#  office:
#    kind: tresccad                 # another machine that runs tresccad
#    auth_url: https://office.example.org:8774/v3
#    username: me
#    project: default
#    password_file: office.password # relative to this file
#    fingerprint: ""                # SHA-256 of its certificate, in place of ca_file
#  cloud:
#    kind: openstack
#    auth_url: https://cloud.example.org:5000/v3
#    region: RegionOne
#    application_credential_id: 0123456789abcdef
#    password_file: cloud.secret    # holds the application credential's secret
#    ca_file: cloud-ca.pem
#    verify: true
#    timeout: 30
)";

struct StandardFile {
    QString path;
    QStringList leftOut;
};

/// Many programs have a config.yml: one in the working directory is ours only when it has our word in it.
bool isOurs(const QString &path)
{
    const auto document = YamlValue::load(path);
    return document ? document->map.contains(u"sites"_s) : document.error().kind != Kind::NotFound;
}

StandardFile findStandard()
{
    StandardFile standard;
    const QString here = QDir::currentPath() + u"/config.yml"_s;
    for (const QString &path : {here, SitesConfig::ownFile()}) {
        const auto there = foundfile::isThere(path);
        if (there && (!*there || (path == here && !isOurs(path))))
            continue;
        const auto own = there ? foundfile::check(path, u"name it with --config"_s) : fail(there);
        if (own) {
            standard.path = path;
            return standard;
        }
        standard.leftOut.append(own.error().what);
    }
    return standard;
}

/// What stands in config.yml beside "sites:" would be without effect.
Result<void> checkTopLevel(const YamlValue &document)
{
    const YamlValue sites = document.at(u"sites"_s);
    if ((!document.isNull() && !document.isMap()) || (!sites.isNull() && !sites.isMap()))
        return sites.bad(
            u"this has to be a map \"sites:\" of names, as in the manual trescca-config(5) (`tresccac make_config` writes an example)."_s);
    for (auto it = document.map.begin(); it != document.map.end(); ++it)
        if (it.key() != u"sites"_s)
            return it->bad(u"there is no setting \"%1\" here.%2 All that is known at this level is \"sites:\"."_s.arg(
                it.key(), didYouMean(it.key(), {u"sites"_s})));
    return {};
}

/// The environment wins over what clouds.yaml has.
void overrideSecret(CloudEntry &entry)
{
    const QString secret = secretfile::fromEnvironment(entry.endpoint.name);
    if (secret.isEmpty())
        return;
    const QMap<QString, QString> &auth = entry.endpoint.auth;
    const bool credential = auth.contains(u"application_credential_id"_s) || auth.contains(u"application_credential_name"_s);
    (credential ? entry.applicationCredentialSecret : entry.password) = secret;
    entry.token.clear();
}

}  // namespace

QString SitesConfig::standardFile() { return findStandard().path; }

QString SitesConfig::ownFile() { return qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + u"/.config"_s) + u"/trescca/config.yml"_s; }

Result<SitesConfig> SitesConfig::loadStandard(CloudsFiles clouds)
{
    const StandardFile standard = findStandard();
    clouds.leftOut = standard.leftOut + clouds.leftOut;
    return load(standard.path, clouds);
}

Result<SitesConfig> SitesConfig::load(const QString &path, const CloudsFiles &clouds)
{
    if (path.isEmpty())
        return of(YamlValue{}, clouds);
    const auto document = YamlValue::load(path);
    if (!document && document.error().kind == Kind::NotFound)
        return fail(Kind::NotFound, u"There is no file %1. Check the path, or write one to start from (`tresccac make_config %1`)."_s.arg(path));
    return of(document, clouds);
}

Result<SitesConfig> SitesConfig::parse(const QByteArray &content, const QString &path, const CloudsFiles &clouds)
{
    return of(YamlValue::parse(content, path), clouds);
}

Result<SitesConfig> SitesConfig::of(const Result<YamlValue> &document, const CloudsFiles &clouds)
{
    if (!document)
        return fail(document);
    if (const auto sound = checkTopLevel(*document); !sound)
        return fail(sound);
    auto known = CloudsConfig::load(clouds);
    if (!known)
        return fail(known);
    return SitesConfig(std::make_unique<YamlValue>(document->at(u"sites"_s)), std::move(*known), clouds.leftOut);
}

SitesConfig::SitesConfig(std::unique_ptr<YamlValue> sites, CloudsConfig clouds, QStringList leftOut)
    : m_sites(std::move(sites)), m_clouds(std::move(clouds)), m_leftOut(std::move(leftOut))
{}

SitesConfig::~SitesConfig() = default;
SitesConfig::SitesConfig(SitesConfig &&) noexcept = default;
SitesConfig &SitesConfig::operator=(SitesConfig &&) noexcept = default;

QStringList SitesConfig::names() const
{
    QStringList all = m_sites->map.keys();
    std::ranges::stable_sort(all, {}, [this](const QString &name) { return m_sites->map[name].line; });
    if (!all.contains(localName()))
        all.prepend(localName());
    QStringList clouds = m_clouds.names();
    clouds.sort();
    all += clouds;
    all.removeDuplicates();
    return all;
}

QStringList SitesConfig::foundNames() const
{
    QStringList found = names();
    found.removeIf([this](const QString &name) { return m_sites->map.contains(name); });
    return found;
}

Result<CloudEntry> SitesConfig::find(const QString &name) const
{
    if (m_sites->map.contains(name))
        return SiteReader(name, m_sites->at(name)).read();
    if (m_clouds.names().contains(name)) {
        auto entry = m_clouds.find(name);
        if (entry)
            overrideSecret(*entry);
        return entry;
    }
    if (name == localName())
        return localEntry();
    const QString where = m_sites->file.isEmpty() ? u"config.yml (`tresccac make_config` writes one to start from) or clouds.yaml"_s
                                                  : u"%1 or clouds.yaml"_s.arg(m_sites->file);
    const QString told =
        u"There is no site \"%1\".%2 Known: %3. Others are added in %4."_s.arg(name, didYouMean(name, names()), names().join(u", "_s), where);
    return fail(Kind::NotFound, (QStringList{told} + m_leftOut).join(u' '));
}

QString SitesConfig::exampleText() { return QString::fromUtf8(example); }

Result<void> SitesConfig::makeConfig(const QString &path)
{
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir() && !QDir().mkdir(folder))
        return fail(Kind::NotFound, u"The folder %1 is not there and cannot be made. Make it first (mkdir -p), or check the path."_s.arg(folder));
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return fail(
            Kind::Conflict, u"%1 is there already and is left as it is. Edit it, or give another name (`tresccac make_config FILE`)."_s.arg(path));
    if (fd < 0)
        return failErrno(u"The configuration %1 cannot be made"_s.arg(path));
    // Whose name is free is taken first, and then filled: what another has under it is never replaced.
    ::close(fd);
    const auto written = writeWhole(path, QByteArray(example));
    if (written)
        return {};
    QFile::remove(path);
    return std::unexpected(written.error().in(u"The configuration cannot be made"_s));
}

}  // namespace trescca
