// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landingsite.h"

#include "core/base/passwordhash.h"
#include "core/base/wholefile.h"
#include "core/landing/landinghosts.h"
#include "core/store/secretfile.h"
#include "core/store/sitesfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

LandingSite::LandingSite(QString configFile, QString name) : m_config(std::move(configFile)), m_name(std::move(name)) {}

QString LandingSite::passwordFile() const { return u"landing/%1.password"_s.arg(m_name); }

QString LandingSite::passwordPath() const { return QFileInfo(m_config).absolutePath() + u'/' + passwordFile(); }

bool LandingSite::hasPassword() const { return QFile::exists(passwordPath()); }

Result<QString> LandingSite::password() const
{
    if (const auto fits = checkLandingName(m_name); !fits)
        return fail(fits);
    if (hasPassword())
        return secretfile::read(passwordPath());
    constexpr int bytes = 32;
    const QByteArray made = randomToken(bytes);
    const QString folder = QFileInfo(passwordPath()).path();
    if (made.isEmpty() || !QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(
            Kind::Forbidden, u"The folder %1, for the guest host's password, cannot be made. Check the rights of the one above."_s.arg(folder));
    const auto kept = writeWhole(passwordPath(), made + '\n');
    return kept ? Result<QString>(QString::fromLatin1(made)) : fail(kept);
}

Result<bool> LandingSite::isOurs() const
{
    const auto file = SitesFile::read(m_config);
    if (!file)
        return fail(file);
    if (!file->names().contains(m_name))
        return false;
    const auto settings = file->settings(m_name);
    if (!settings)
        return fail(settings);
    return settings->value(u"password_file"_s) == passwordFile();
}

Result<void> LandingSite::checkFree() const
{
    if (const auto fits = checkLandingName(m_name); !fits)
        return fits;
    const auto file = SitesFile::read(m_config);
    if (!file)
        return fail(file);
    const auto ours = isOurs();
    if (!ours)
        return fail(ours);
    if (file->names().contains(m_name) && !*ours)
        return fail(Kind::Conflict, u"There is a site %1 in %2 already. Choose another name for the guest host."_s.arg(m_name, m_config));
    return {};
}

Result<void> LandingSite::add(const Endpoint &endpoint) const
{
    if (const auto free = checkFree(); !free)
        return free;
    auto file = SitesFile::read(m_config);
    if (!file)
        return fail(file);
    const SitesFile::Settings settings{{u"kind"_s, u"tresccad"_s}, {u"auth_url"_s, endpoint.uri}, {u"username"_s, endpoint.auth.value(u"username"_s)},
        {u"project"_s, endpoint.auth.value(u"project_name"_s)}, {u"password_file"_s, passwordFile()}, {u"fingerprint"_s, endpoint.fingerprint}};
    const auto done = file->names().contains(m_name) ? file->change(m_name, settings) : file->add(m_name, settings);
    return done ? file->write() : done;
}

Result<void> LandingSite::remove() const
{
    const auto ours = isOurs();
    if (!ours)
        return fail(ours);
    if (*ours) {
        auto file = SitesFile::read(m_config);
        const auto done = file ? file->remove(m_name).and_then([&file] { return file->write(); }) : fail(file);
        if (!done)
            return done;
    }
    forget();
    return {};
}

void LandingSite::forget() const
{
    if (checkLandingName(m_name))
        QFile::remove(passwordPath());
}

}  // namespace trescca
