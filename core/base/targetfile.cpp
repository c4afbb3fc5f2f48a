// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/targetfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

QString plainFileName(QString name)
{
    for (QChar &letter : name)
        if (letter == u'/' || !letter.isPrint())
            letter = u'_';
    if (name.startsWith(u'.'))  // "..", and files that hide
        name[0] = u'_';
    constexpr qsizetype longest = 200;  // file systems take 255 bytes, and ".part" is put behind it
    while (name.toUtf8().size() > longest)
        name.chop(1);
    return name.isEmpty() ? u"image"_s : name;
}

Result<QString> targetFile(const QString &path, const QString &imageName, bool replace)
{
    const bool folder = QFileInfo(path).isDir();
    if (!folder && path.endsWith(u'/'))
        return fail(Kind::NotFound, u"There is no folder %1. Make it first (mkdir -p), or give a file's name."_s.arg(path));
    const QFileInfo target(folder ? QDir(path).filePath(plainFileName(imageName)) : path);
    const QFileInfo place(target.absolutePath());
    if (!place.isDir())
        return fail(Kind::NotFound, u"There is no folder %1 for the file %2. Make it first (mkdir -p)."_s.arg(place.filePath(), target.fileName()));
    if (target.exists() && !target.isFile())
        return fail(Kind::InvalidInput, u"%1 is there and is no regular file. Give another name."_s.arg(target.filePath()));
    if (target.exists() && !replace)
        return fail(Kind::Conflict, u"The file %1 is there already."_s.arg(target.filePath()));
    if (!place.isWritable())
        return fail(Kind::Forbidden, u"The folder %1 cannot be written. Give a file in another one."_s.arg(place.filePath()));
    return target.filePath();
}

}  // namespace trescca
