// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/folders.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> makeFolder(const QString &path)
{
    const bool existed = QDir(path).exists();
    if (!existed && !QDir().mkpath(path))
        return fail(Kind::Forbidden, u"The folder %1 cannot be made. Check its place and rights."_s.arg(path));
    if (!existed)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    return {};
}

Result<void> makeClosedFolder(const QString &path)
{
    if (const auto made = makeFolder(path); !made)
        return made;
    struct stat there{};
    const QByteArray name = QFile::encodeName(path);
    const bool ours = ::lstat(name.constData(), &there) == 0 && S_ISDIR(there.st_mode) && there.st_uid == ::geteuid();
    if (ours && ::chmod(name.constData(), S_IRWXU) == 0)
        return {};
    return fail(Kind::Untrusted, u"The folder %1 is a link, or belongs to somebody else. Remove it; it is made anew."_s.arg(path));
}

Result<void> removeFolder(const QString &path)
{
    QDir dir(path);
    if (dir.exists() && !dir.removeRecursively())
        return fail(Kind::Forbidden, u"The folder %1 cannot be removed. Check its rights, then try again."_s.arg(path));
    return {};
}

}  // namespace trescca
