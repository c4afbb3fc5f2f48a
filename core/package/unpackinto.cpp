// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/unpackinto.h"

#include <QDir>
#include <QFile>

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

}  // namespace

/// The names of a package's members are a closed list without a slash in them, which PackageReader sees to: so nothing can
/// be written outside of the folder.
Result<void> unpackInto(const QDir &folder, const PackageReader &package, const Context &context)
{
    if (!folder.mkpath(u"."_s))
        return fail(Kind::Forbidden, u"The folder %1 cannot be made. Check the permissions of the one it is to lie in."_s.arg(folder.path()));
    QStringList written;
    for (const PackageMember &member : package.members()) {
        const QString path = folder.filePath(member.logical);
        const auto done = unpackMember(package, member.logical, path, context);
        if (done) {
            written.append(path);
            continue;
        }
        for (const QString &earlier : std::as_const(written))
            QFile::remove(earlier);
        QDir().rmdir(folder.path());  // only when nothing else is in it
        return done;
    }
    return {};
}

}  // namespace trescca
