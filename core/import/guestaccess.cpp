// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/guestaccess.h"

#include "core/base/wholefile.h"
#include "core/model/userdata.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr qint64 longest = 64 << 10;  ///< no cloud takes more

Result<QStringList> keysIn(const QString &path)
{
    const auto content = readWhole(path, longest, u"a public SSH key"_s);
    if (!content)
        return fail(content);
    if (content->contains("PRIVATE KEY"))
        return fail(Kind::InvalidInput, u"%1 is a private key, which belongs to nobody else. Give the public one: %1.pub"_s.arg(path));
    QStringList keys;
    for (const QString &line : QString::fromUtf8(*content).split(u'\n')) {
        const QString key = line.trimmed();
        if (key.isEmpty() || key.startsWith(u'#'))
            continue;
        if (!isPublicKey(key))
            return fail(Kind::InvalidInput, u"%1 is no file of public SSH keys (ssh-ed25519 AAAA... and the like)."_s.arg(path));
        keys.append(key);
    }
    if (keys.isEmpty())
        return fail(Kind::InvalidInput, u"There is no public SSH key in %1."_s.arg(path));
    return keys;
}

}  // namespace

Result<QStringList> publicKeysOf(const QStringList &files)
{
    QStringList keys;
    for (const QString &file : files) {
        const auto found = keysIn(file);
        if (!found)
            return fail(found);
        keys += *found;
    }
    keys.removeDuplicates();
    return keys;
}

Result<QStringList> ownPublicKeyFiles()
{
    const QDir folder(QDir::homePath() + u"/.ssh"_s);
    QStringList files;
    for (const QString &name : folder.entryList({u"*.pub"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    if (files.isEmpty())
        return fail(Kind::NotFound, u"There is no public key in %1. `ssh-keygen` makes one."_s.arg(folder.path()));
    return files;
}

Result<QByteArray> readUserData(const QString &file)
{
    auto data = file.isEmpty() ? Result<QByteArray>() : readWhole(file, longest, u"user data"_s);
    if (data && !file.isEmpty() && data->trimmed().isEmpty())
        return fail(Kind::InvalidInput, u"There is nothing in %1. Give the user data that is meant, or leave it out."_s.arg(file));
    return data;
}

}  // namespace trescca
