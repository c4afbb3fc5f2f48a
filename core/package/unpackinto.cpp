// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/unpackinto.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Result<void> unpackMember(const PackageReader &package, const QString &logical, const QString &path, const Context &context)
{
    auto sink = FileSink::create(path, true);
    if (!sink)
        return fail(sink);
    if (const auto extracted = package.extract(logical, **sink, context, u"unpack"_s); !extracted)
        return extracted;
    return (*sink)->finish();
}

/// The names of a package's members are a closed list without a slash in them, which PackageReader sees to: so nothing can
/// be written outside of the folder.
Result<void> unpackAll(const PackageReader &package, const QTemporaryDir &work, const Context &context)
{
    for (const PackageMember &member : package.members())
        if (const auto done = unpackMember(package, member.logical, work.filePath(member.logical), context); !done)
            return done;
    return {};
}

Result<void> putInPlace(const PackageReader &package, const QTemporaryDir &work, const QDir &folder)
{
    for (const PackageMember &member : package.members()) {
        const QString place = folder.filePath(member.logical);
        if (std::rename(QFile::encodeName(work.filePath(member.logical)).constData(), QFile::encodeName(place).constData()) != 0)
            return fail(
                Kind::Forbidden, u"The file %1 cannot be replaced. Move it away, or give another folder."_s.arg(place), qt_error_string(errno));
    }
    return {};
}

}  // namespace

Result<void> unpackInto(const QDir &folder, const PackageReader &package, const Context &context)
{
    const bool made = !folder.exists();
    if (!folder.mkpath(u"."_s))
        return fail(Kind::Forbidden, u"The folder %1 cannot be made. Check the permissions of the one it is to lie in."_s.arg(folder.path()));
    QTemporaryDir work(folder.filePath(u".trescca-unpack-XXXXXX"_s));
    if (!work.isValid())
        return fail(Kind::Forbidden, u"Nothing can be written into the folder %1. Check its permissions and its room."_s.arg(folder.path()),
            work.errorString());
    const auto unpacked = unpackAll(package, work, context);
    const auto done = unpacked ? putInPlace(package, work, folder) : unpacked;
    work.remove();
    if (!done && made)
        QDir().rmdir(folder.path());
    return done;
}

}  // namespace trescca
