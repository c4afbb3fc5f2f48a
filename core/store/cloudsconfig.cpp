// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cloudsconfig.h"
#include "core/store/cloudreader.h"
#include "core/store/foundfile.h"

#include <QDir>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// What is no file is told, once, and passed over.
bool isFile(const QString &path, QStringList &leftOut)
{
    const auto there = foundfile::isThere(path);
    if (!there && !leftOut.contains(there.error().what))
        leftOut.append(there.error().what);
    return there.value_or(false);
}

QString inFolder(const QString &folder, const QString &stem, QStringList &leftOut)
{
    for (const QString &ending : {u".yaml"_s, u".yml"_s, u".json"_s})
        if (const QString path = folder + u'/' + stem + ending; isFile(path, leftOut))
            return path;
    return {};
}

QString firstFile(const char *variable, const QString &stem, CloudsFiles &files)
{
    const QString given = qEnvironmentVariable(variable);
    if (!given.isEmpty() && isFile(given, files.leftOut))
        return given;
    if (const QString here = inFolder(QDir::currentPath(), stem, files.leftOut); !here.isEmpty()) {
        const auto own = foundfile::check(here, u"name it in %1"_s.arg(QLatin1StringView(variable)));
        if (own)
            return here;
        files.leftOut.append(own.error().what);
    }
    const QString home = QDir::homePath() + u"/.config"_s;
    const QString config = qEnvironmentVariable("XDG_CONFIG_HOME", home);
    for (const QString &folder : {config + u"/openstack"_s, home + u"/openstack"_s, u"/etc/openstack"_s})
        if (const QString path = inFolder(folder, stem, files.leftOut); !path.isEmpty())
            return path;
    return {};
}

/// The map under `key` of a file; an empty map without the file.
Result<YamlValue> section(const QString &path, const QString &key)
{
    YamlValue none;
    none.type = YamlValue::Type::Map;
    none.file = path;
    if (path.isEmpty())
        return none;
    const auto document = YamlValue::load(path);
    if (!document)
        return fail(document);
    if (!document->isNull() && !document->isMap())
        return document->bad(u"this has to be a map that begins with \"%1:\"."_s.arg(key));
    const YamlValue found = document->at(key);
    if (found.isNull())
        return none;
    if (!found.isMap())
        return found.bad(u"\"%1\" has to be a map of names."_s.arg(key));
    return found;
}

}  // namespace

CloudsFiles CloudsFiles::standard()
{
    CloudsFiles files;
    files.clouds = firstFile("OS_CLIENT_CONFIG_FILE", u"clouds"_s, files);
    files.secure = firstFile("OS_CLIENT_SECURE_FILE", u"secure"_s, files);
    files.publicProfiles = firstFile("OS_CLIENT_VENDOR_FILE", u"clouds-public"_s, files);
    return files;
}

Result<CloudsConfig> CloudsConfig::load(const CloudsFiles &files)
{
    auto clouds = section(files.clouds, u"clouds"_s);
    if (!clouds)
        return fail(clouds);
    const auto secure = section(files.secure, u"clouds"_s);
    if (!secure)
        return fail(secure);
    auto profiles = section(files.publicProfiles, u"public-clouds"_s);
    if (!profiles)
        return fail(profiles);
    return CloudsConfig(std::make_unique<YamlValue>(clouds->mergedWith(*secure)), std::make_unique<YamlValue>(std::move(*profiles)));
}

CloudsConfig::CloudsConfig(std::unique_ptr<YamlValue> clouds, std::unique_ptr<YamlValue> profiles)
    : m_clouds(std::move(clouds)), m_profiles(std::move(profiles))
{}

CloudsConfig::~CloudsConfig() = default;
CloudsConfig::CloudsConfig(CloudsConfig &&) noexcept = default;
CloudsConfig &CloudsConfig::operator=(CloudsConfig &&) noexcept = default;

QStringList CloudsConfig::names() const { return m_clouds->map.keys(); }

Result<CloudEntry> CloudsConfig::find(const QString &name) const
{
    if (!m_clouds->map.contains(name))
        return fail(Kind::NotFound,
            u"There is no cloud \"%1\" in clouds.yaml (%2). Known: %3."_s.arg(name,
                m_clouds->file.isEmpty() ? u"no such file was found"_s : m_clouds->file, names().isEmpty() ? u"none"_s : names().join(u", "_s)));
    const YamlValue cloud = m_clouds->at(name);
    const auto profile = cloud.text(u"profile"_s, cloud.at(u"cloud"_s).scalar);
    if (!profile)
        return fail(profile);
    if (profile->isEmpty())
        return CloudReader(name, cloud).read();
    if (!m_profiles->map.contains(*profile))
        return cloud.bad(u"the cloud \"%1\" refers to the profile \"%2\", which clouds-public.yaml does not have. "
                         "Write its auth_url and region_name into clouds.yaml instead."_s.arg(name, *profile));
    return CloudReader(name, m_profiles->at(*profile).mergedWith(cloud)).read();
}

}  // namespace trescca
