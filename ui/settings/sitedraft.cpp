// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sitedraft.h"

#include "core/base/certificatedigest.h"
#include "core/libvirt/libvirturi.h"
#include "core/store/cloudreader.h"
#include "core/store/secretfile.h"
#include "core/store/sitekeys.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Field = SiteDraft::Field;
using Settings = SitesFile::Settings;

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SiteDraft)
};

const QString credentialId = u"application_credential_id"_s;
const QString credentialName = u"application_credential_name"_s;

/// The words that config.yml may use for a field, the usual one first. By an id is as good as by a name.
QStringList wordsOf(Field field, const SiteDraft &draft)
{
    switch (field) {
    case Field::Name: return {};
    case Field::Address: return draft.kind == SiteDraft::Kind::Libvirt ? QStringList{u"uri"_s} : QStringList{u"auth_url"_s, u"uri"_s};
    case Field::Folder: return {u"folder"_s};
    case Field::User: return {u"username"_s, u"user_id"_s};
    case Field::UserDomain: return {u"user_domain_name"_s, u"user_domain_id"_s};
    case Field::Credential: return {draft.method == SiteDraft::Method::CredentialByName ? credentialName : credentialId};
    case Field::Project: return {u"project"_s, u"project_name"_s, u"project_id"_s};
    case Field::ProjectDomain: return {u"project_domain_name"_s, u"project_domain_id"_s};
    case Field::Region: return {u"region"_s};
    case Field::CaFile: return {u"ca_file"_s};
    case Field::Fingerprint: return {u"fingerprint"_s};
    case Field::PasswordFile: return {u"password_file"_s};
    }
    return {};
}

constexpr auto fields = {Field::Address, Field::Folder, Field::User, Field::UserDomain, Field::Credential, Field::Project, Field::ProjectDomain,
    Field::Region, Field::CaFile, Field::Fingerprint, Field::PasswordFile};

QString wordOf(Field field, const SiteDraft &draft, const Settings &settings)
{
    const QStringList words = wordsOf(field, draft);
    for (const QString &word : words)
        if (settings.contains(word))
            return word;
    return words.value(0);
}

SiteDraft::Kind kindOf(const QString &word)
{
    return word == u"libvirt" ? SiteDraft::Kind::Libvirt : word == u"tresccad" ? SiteDraft::Kind::Tresccad : SiteDraft::Kind::OpenStack;
}

QString wordOf(SiteDraft::Kind kind)
{
    return kind == SiteDraft::Kind::Libvirt ? u"libvirt"_s : kind == SiteDraft::Kind::Tresccad ? u"tresccad"_s : u"openstack"_s;
}

bool isOff(const QString &word) { return QStringList{u"false"_s, u"no"_s, u"off"_s, u"0"_s}.contains(word.toLower()); }

QString problemOfName(const SiteDraft &draft, const QStringList &others)
{
    if (draft.name().isEmpty())
        return Texts::tr("Give it a name, as you want to read it in the panes.");
    if (draft.name().contains(u'/'))
        return Texts::tr("A name has no slash, as it may become part of a path. Take it out.");
    return others.contains(draft.name()) ? Texts::tr("There is a site of this name already. Choose another.") : QString();
}

QString problemOfAddress(const SiteDraft &draft)
{
    const QString text = draft.texts.value(Field::Address).trimmed();
    if (draft.kind == SiteDraft::Kind::Libvirt)
        return libvirturi::check(libvirturi::ofSocket(text)) && !text.contains(u' ')
            ? QString()
            : Texts::tr("Give libvirt's address: qemu:///session, qemu:///system or qemu+ssh://host/system.");
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty())
        return draft.kind == SiteDraft::Kind::Tresccad ? Texts::tr("Give its address: https://host:8774/v3.")
                                                       : Texts::tr("Give the address of Keystone: https://host:5000/v3.");
    if (!url.userInfo().isEmpty())
        return Texts::tr("There is a user in this address. Take it out; it has a field of its own.");
    if (lacksPort(text))
        return Texts::tr("The port is missing behind the colon. Write it, or take the colon out.");
    const bool trusting = draft.kind == SiteDraft::Kind::Tresccad || !draft.texts.value(Field::CaFile).trimmed().isEmpty();
    return trusting && url.scheme() == u"http" ? Texts::tr("With http:// the password would go out in clear. Use https://.") : QString();
}

QString problemOfCaFile(const QString &text, const QString &folder)
{
    const QFileInfo file(configuredPath(text, folder + u"/config.yml"_s));
    if (text.isEmpty() || (file.isFile() && file.isReadable()))
        return {};
    return Texts::tr("%1 cannot be read. Choose the file with the certificates (PEM).").arg(file.filePath());
}

QString problemOfPasswordFile(const SiteDraft &draft, const QString &text, const QString &folder)
{
    if (text.isEmpty() || !secretfile::fromEnvironment(draft.name()).isEmpty())
        return {};
    const QFileInfo file(configuredPath(text, folder + u"/config.yml"_s));
    if (!file.isFile())
        return Texts::tr("%1 is not there. Write the password into it, and close it to others (mode 0600).").arg(file.filePath());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return file.permissions() & others ? Texts::tr("Others can read %1. Close it: chmod 600.").arg(file.filePath()) : QString();
}

}  // namespace

SiteDraft SiteDraft::of(const QString &name, const Settings &settings)
{
    SiteDraft draft;
    draft.kind = kindOf(settings.value(u"kind"_s));
    draft.method = settings.value(u"auth_type"_s) == u"token" ? Method::Token
        : settings.contains(credentialId)                     ? Method::CredentialById
        : settings.contains(credentialName)                   ? Method::CredentialByName
                                                              : Method::Password;
    draft.interface = settings.value(u"interface"_s);
    draft.verify = !isOff(settings.value(u"verify"_s));
    for (const Field field : fields)
        if (const QString text = settings.value(wordOf(field, draft, settings)); !text.isEmpty())
            draft.texts.insert(field, text);
    draft.texts.insert(Field::Name, name);
    draft.hasSecretInFile = std::ranges::any_of(settings.keys(), isSecretKey);
    return draft;
}

bool SiteDraft::has(Field field) const
{
    const bool cloud = kind != Kind::Libvirt;
    const bool password = method == Method::Password;
    switch (field) {
    case Field::Name:
    case Field::Address: return true;
    case Field::Folder: return !cloud;
    case Field::User:
    case Field::UserDomain: return cloud && (password || method == Method::CredentialByName) && (kind == Kind::OpenStack || field == Field::User);
    case Field::Credential: return cloud && (method == Method::CredentialById || method == Method::CredentialByName);
    case Field::Project:  // a credential is for one project
    case Field::ProjectDomain: return cloud && (password || method == Method::Token) && (kind == Kind::OpenStack || field == Field::Project);
    case Field::Region: return kind == Kind::OpenStack;
    case Field::Fingerprint:
    case Field::CaFile:
    case Field::PasswordFile: return cloud;
    }
    return false;
}

Settings SiteDraft::settings(const Settings &before) const
{
    const QStringList known = siteKeyNames(kind == Kind::Libvirt ? SiteKind::Libvirt : SiteKind::OpenStack);
    Settings settings = before;
    settings.removeIf([&known](const auto &one) { return !known.contains(one.key()); });
    const SiteDraft was = of(name(), before);
    for (const Field field : fields) {
        if (!has(field) && !was.has(field))
            continue;
        const QString word = wordOf(field, *this, before);
        const QString text = texts.value(field).trimmed();
        for (const QString &other : wordsOf(field, *this))
            if (!has(field) || text.isEmpty() || (field == Field::Address && other != word))
                settings.remove(other);
        if (has(field) && !text.isEmpty())
            settings.insert(word, text);
    }
    if (method != Method::CredentialById)
        settings.remove(credentialId);
    if (method != Method::CredentialByName)
        settings.remove(credentialName);
    settings.insert(u"kind"_s, wordOf(kind));
    const auto put = [&](const QString &key, bool wanted, const QString &value) {
        if (!wanted)
            settings.remove(key);
        else if (settings.value(key) != value)
            settings.insert(key, value);
    };
    const bool cloud = kind != Kind::Libvirt;
    put(u"interface"_s, cloud && !interface.isEmpty(), interface);
    if (was.verify != verify)
        put(u"verify"_s, cloud && !verify, u"false"_s);
    if (was.method != method)
        put(u"auth_type"_s, cloud && method == Method::Token, u"token"_s);
    return settings;
}

QMap<Field, QString> SiteDraft::problems(const QString &folder, const QStringList &others) const
{
    const auto text = [this](Field field) { return texts.value(field).trimmed(); };
    QMap<Field, QString> found{{Field::Name, problemOfName(*this, others)}, {Field::Address, problemOfAddress(*this)},
        {Field::User, text(Field::User).isEmpty() ? Texts::tr("Say who signs in.") : QString()},
        {Field::Credential,
            !text(Field::Credential).isEmpty()     ? QString()
                : method == Method::CredentialById ? Texts::tr("Give the id of the application credential; the cloud's web pages show it.")
                                                   : Texts::tr("Give the name of the application credential.")},
        {Field::Fingerprint,
            text(Field::Fingerprint).isEmpty() || !normalFingerprint(text(Field::Fingerprint)).isEmpty()
                ? QString()
                : Texts::tr("This is no SHA-256 of a certificate: that has 64 hexadecimal digits.")},
        {Field::CaFile, problemOfCaFile(text(Field::CaFile), folder)},
        {Field::PasswordFile, problemOfPasswordFile(*this, text(Field::PasswordFile), folder)}};
    found.removeIf([this](const auto &one) { return one.value().isEmpty() || !has(one.key()); });
    return found;
}

}  // namespace trescca
