// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/seediso.h"

#include "core/base/process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>

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

Result<void> put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return fail(Kind::NoRoom, u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
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
    const QTemporaryDir folder(path + u".XXXXXX"_s);
    if (!folder.isValid() || !QDir(folder.path()).mkdir(u"content"_s))
        return fail(Kind::NoRoom, u"No folder could be made beside %1: %2."_s.arg(path, folder.errorString()));
    const auto written = put(folder.filePath(u"content/meta-data"_s), metaData(content)).and_then([&] {
        return put(folder.filePath(u"content/user-data"_s), content.userData);
    });
    if (!written)
        return written;
    QStringList words = writer();
    const QString program = words.takeFirst();
    const QString made = folder.filePath(u"seed.iso"_s);
    words << u"-quiet"_s << u"-volid"_s << u"CIDATA"_s << u"-joliet"_s << u"-rational-rock"_s << u"-output"_s << made
          << folder.filePath(u"content"_s);
    if (const auto done = runProcess(program, words, context); !done)
        return std::unexpected(done.error().in(u"The disk with the user data"_s));
    // It may hold passwords; only then it leaves the folder that nobody else can walk into.
    if (!QFile::setPermissions(made, QFile::ReadOwner | QFile::WriteOwner) || !QFile::rename(made, path))
        return fail(Kind::NoRoom, u"%1 cannot be put into its place."_s.arg(path));
    return {};
}

}  // namespace trescca::seediso
