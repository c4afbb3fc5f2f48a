// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sitesfile.h"

namespace trescca {

/// A site as it stands in the form, right or not.
struct SiteDraft {
    enum class Kind { Libvirt, Tresccad, OpenStack };
    enum class Method { Password, CredentialById, CredentialByName, Token };
    enum class Field { Name, Address, Folder, User, UserDomain, Credential, Project, ProjectDomain, Region, CaFile, Fingerprint, PasswordFile };

    Kind kind = Kind::Libvirt;
    Method method = Method::Password;
    QMap<Field, QString> texts;
    QString interface;             ///< empty: public
    bool verify = true;            ///< the certificate
    QString secret;                ///< typed, and in no file
    bool hasSecretInFile = false;  ///< config.yml has one, and is refused for it

    /// From the settings of config.yml.
    [[nodiscard]] static SiteDraft of(const QString &name, const SitesFile::Settings &settings);
    /// What config.yml is to have of it. What it had and the form does not show, and fits the kind still, stays.
    [[nodiscard]] SitesFile::Settings settings(const SitesFile::Settings &before) const;
    /// Whether a field has a meaning for this kind and way to sign in.
    [[nodiscard]] bool has(Field field) const;
    /// What is wrong, as a sentence for each field. `folder`: of config.yml, where its paths begin; `others`: names that are taken.
    [[nodiscard]] QMap<Field, QString> problems(const QString &folder, const QStringList &others) const;
    [[nodiscard]] QString name() const { return texts.value(Field::Name).trimmed(); }
    [[nodiscard]] bool operator==(const SiteDraft &) const = default;
};

}  // namespace trescca
