// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foundfile.h"
#include "core/base/shellword.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace trescca::foundfile {

using namespace Qt::StringLiterals;

namespace {

/// What of a path is another's: "belongs to another user", or "may be written by others". Empty: nothing.
struct Foreign {
    QString what;
    QString remedy;
};

Result<Foreign> foreignIn(const QString &path)
{
    struct stat facts{};
    if (::lstat(QFile::encodeName(path).constData(), &facts) != 0)
        return failErrno(u"%1 cannot be examined"_s.arg(path));
    const bool folder = S_ISDIR(facts.st_mode);
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        return Foreign{u"belongs to another user"_s,
            folder ? u"copy it into a folder of your own"_s : u"make it yours (chown -h $USER %1)"_s.arg(shellWord(path))};
    if (S_ISLNK(facts.st_mode) || (folder && (facts.st_mode & S_ISVTX) != 0))
        return Foreign{};
    if ((facts.st_mode & S_IWOTH) != 0 || ((facts.st_mode & S_IWGRP) != 0 && facts.st_gid != ::getegid()))
        return Foreign{u"may be written by others"_s, u"close %1 (chmod go-w %2)"_s.arg(folder ? u"that folder"_s : u"it"_s, shellWord(path))};
    return Foreign{};
}

}  // namespace

Result<void> check(const QString &path, const QString &naming)
{
    const QFileInfo given(path);
    const QFileInfo real(given.canonicalFilePath());
    for (const QString &place : {given.absolutePath(), given.absoluteFilePath(), real.absolutePath(), real.absoluteFilePath()}) {
        const auto foreign = foreignIn(place);
        if (!foreign)
            return fail(foreign);
        if (foreign->what.isEmpty())
            continue;
        const QString thing = QFileInfo(place).isDir() ? u"The file %1 lies in the folder %2, which"_s.arg(path, place)
            : place == path                            ? u"The file %1"_s.arg(path)
                                                       : u"The file %1 leads to %2, which"_s.arg(path, place);
        return fail(Kind::Forbidden,
            u"%1 %2; it is not used. Look at what is in it: it tells where passwords are sent to. Then %3, or %4."_s.arg(
                thing, foreign->what, foreign->remedy, naming));
    }
    return {};
}

}  // namespace trescca::foundfile
