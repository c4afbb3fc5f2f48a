// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace trescca {

/// Disk images as others make them, with Debian's own tools, and what the importer makes of them.
class ImportScene {
public:
    ImportScene();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray content(const QString &path) const;
    /// The content of "disk.raw": 3 MiB, of which the middle is a hole.
    [[nodiscard]] const QByteArray &disk() const { return m_disk; }
    /// Runs a program in the scene's folder; fails the test when it fails.
    void run(const QString &program, const QStringList &words) const;
    /// disk.raw in another format of qemu-img; the file's name.
    [[nodiscard]] QString converted(const QString &format, const QString &options = {}) const;

    [[nodiscard]] Result<ImportedDisk> import(const QString &file, const ImportLimits &limits = {}, const Context &context = {}) const;
    /// What a guest would see of an image.
    [[nodiscard]] QByteArray seen(const ImportedDisk &disk) const;
    /// What is left of imports.
    [[nodiscard]] QStringList leftovers() const;

private:
    QTemporaryDir m_folder;
    QByteArray m_disk;
};

}  // namespace trescca
