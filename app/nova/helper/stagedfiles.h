// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>
#include <QStringList>

namespace trescca::nova {

/// Files of a folder that appear under their names all at once or not at all: until place() they bear a suffix, and what was not placed
/// goes with this. So goes what a killed program has left of such.
class StagedFiles {
public:
    static QString suffix() { return QStringLiteral(".trescca-new"); }
    explicit StagedFiles(QString folder);
    ~StagedFiles();
    StagedFiles(const StagedFiles &) = delete;
    StagedFiles &operator=(const StagedFiles &) = delete;
    /// Gives the file that is staged for `path` its rights; only such are placed.
    void add(const QString &path, QFile::Permissions rights) { m_files.append({path, rights}); }
    [[nodiscard]] Result<void> place();

private:
    void sweep() const;
    const QString m_folder;
    QList<std::pair<QString, QFile::Permissions>> m_files;
};

}  // namespace trescca::nova
