// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/stagedfiles.h"

#include <QDir>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::nova {

StagedFiles::StagedFiles(QString folder) : m_folder(std::move(folder)) { sweep(); }

StagedFiles::~StagedFiles() { sweep(); }

Result<void> StagedFiles::place()
{
    QStringList placed;
    for (const auto &[path, rights] : std::as_const(m_files)) {
        QFile::setPermissions(path + suffix(), rights);
        if (std::rename(QFile::encodeName(path + suffix()).constData(), QFile::encodeName(path).constData()) == 0) {
            placed << path;
            continue;
        }
        auto failed = failErrno(u"The file %1 cannot be put in its place"_s.arg(path));
        for (const QString &one : std::as_const(placed))
            QFile::remove(one);
        return failed;
    }
    return {};
}

void StagedFiles::sweep() const
{
    QDir folder(m_folder);
    for (const QString &name : folder.entryList({u'*' + suffix() + u'*'}, QDir::Files | QDir::Hidden | QDir::System))
        folder.remove(name);
}

}  // namespace trescca::nova
