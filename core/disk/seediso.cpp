// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/seediso.h"

#include "core/base/process.h"
#include "core/base/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

#include <sys/stat.h>

namespace trescca::seediso {

using namespace Qt::StringLiterals;

namespace {

/// The words that make a program write ISO 9660 by the options of mkisofs; empty when none is there.
QStringList writer()
{
    if (!QStandardPaths::findExecutable(u"xorriso"_s).isEmpty())
        return {u"xorriso"_s, u"-as"_s, u"mkisofs"_s};
    if (!QStandardPaths::findExecutable(u"genisoimage"_s).isEmpty())
        return {u"genisoimage"_s};
    return {};
}

/// A host name takes letters, digits and hyphens; an instance's name may have more.
QByteArray hostName(const QString &name)
{
    QByteArray plain;
    for (const QChar letter : name.left(63))
        plain += letter.unicode() < 128 && letter.isLetterOrNumber() ? letter.toLatin1() : '-';
    while (plain.startsWith('-'))
        plain.remove(0, 1);
    while (plain.endsWith('-'))
        plain.chop(1);
    return plain.isEmpty() ? "instance" : plain;
}

/// YAML, of which JSON is a part: that spares a quoting of our own.
QByteArray metaData(const SeedContent &content)
{
    QByteArray meta = "instance-id: " + content.instanceId.toUtf8() + "\nlocal-hostname: " + hostName(content.hostName) + '\n';
    if (!content.publicKeys.isEmpty())
        meta += "public-keys: " + QJsonDocument(QJsonArray::fromStringList(content.publicKeys)).toJson(QJsonDocument::Compact) + '\n';
    return meta;
}

/// A tool has one exit code for all; that there is no room it tells in words, its own or the system's.
std::unexpected<Error> explained(const Error &error, const QString &folder)
{
    static const QStringList words{u"No space left on device"_s, u"Disk quota exceeded"_s, u"File too large"_s, u"exceeds free space on media"_s};
    const QString told = error.what + u'\n' + error.detail;
    if (std::ranges::any_of(words, [&told](const QString &word) { return told.contains(word); }))
        return fail(Kind::NoRoom,
            u"The disk with the user data cannot be made: there is no room left in %1. Make room there, then try again."_s.arg(folder), told);
    return std::unexpected(error.in(u"The disk with the user data cannot be made"_s));
}

/// What cloud-init is to find.
Result<void> putContent(const QString &folder, const SeedContent &content)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0)
        return failErrno(u"the folder %1 cannot be made"_s.arg(folder));
    return writeWhole(folder + u"/meta-data"_s, metaData(content)).and_then([&] { return writeWhole(folder + u"/user-data"_s, content.userData); });
}

}  // namespace

Result<void> check()
{
    if (writer().isEmpty())
        return fail(Kind::Unsupported,
            u"User data and SSH keys reach a guest on a small CD, and no program here can make one. Install the package xorriso."_s);
    return {};
}

Result<void> make(const QString &path, const SeedContent &content, const Context &context)
{
    if (const auto possible = check(); !possible)
        return possible;
    const QString place = QFileInfo(path).absolutePath();
    const QTemporaryDir folder(path + u".XXXXXX"_s);
    if (!folder.isValid())
        return explained({Kind::Forbidden, u"no folder can be made in %1: %2."_s.arg(place, folder.errorString()), {}}, place);
    const QString data = folder.filePath(u"content"_s);
    const QString made = folder.filePath(u"seed.iso"_s);
    if (const auto put = putContent(data, content); !put)
        return explained(put.error(), place);
    QStringList words = writer();
    const QString program = words.takeFirst();
    words << u"-quiet"_s << u"-volid"_s << u"CIDATA"_s << u"-joliet"_s << u"-rational-rock"_s << u"-output"_s << made << data;
    if (const auto done = runProcess(program, words, context); !done)
        return explained(done.error(), place);
    // It may hold passwords; only then it leaves the folder that nobody else can walk into.
    QFile iso(made);
    if (!iso.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !iso.rename(path))
        return explained({Kind::Forbidden, u"%1 cannot be put into its place: %2."_s.arg(path, iso.errorString()), {}}, place);
    return {};
}

}  // namespace trescca::seediso
