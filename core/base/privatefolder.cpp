// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefolder.h"

#include <QFile>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> useless(const QString &path, const QString &why)
{
    return fail(Kind::Untrusted,
        u"The folder %1 cannot be used for the locks of your programs: %2. Remove it, or have root do so; it is made anew."_s.arg(path, why));
}

}  // namespace

QString userRunFolder() { return ::geteuid() == 0 ? u"/run/trescca"_s : u"/tmp/trescca-%1"_s.arg(::geteuid()); }

Result<void> makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return failErrno(u"The folder %1 cannot be made"_s.arg(path));
    struct stat there{};
    if (::lstat(name.constData(), &there) != 0)
        return failErrno(u"The folder %1 cannot be looked at"_s.arg(path));
    if (S_ISLNK(there.st_mode))
        return useless(path, u"it is a link"_s);
    if (!S_ISDIR(there.st_mode))
        return useless(path, u"it is no folder"_s);
    if (there.st_uid != ::geteuid())
        return useless(path, u"it belongs to somebody else"_s);
    if ((there.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return useless(path, u"others may enter it"_s);
    return {};
}

}  // namespace trescca
