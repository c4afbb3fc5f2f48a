// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/imagefile.h"
#include "ui/jobs/services.h"

namespace trescca {

/// A file that somebody opened, and what it tells of itself.
struct OpenedFile {
    ImageFile file;
    std::optional<Manifest> manifest;  ///< of a package
    bool isReferenceForm = false;      ///< whose disks tell nothing before they are restored
};

/// Reads a file's head; its content may still be damaged. Blocks. Errors as those of readImageFile().
[[nodiscard]] Result<OpenedFile> readOpenedFile(const QString &path);
/// Reads a package to its end. Blocks for long.
[[nodiscard]] Result<QList<PackageFinding>> checkOpenedFile(const QString &path, const Context &context);
/// Which of these bases, by their digests, a site does not have. Blocks.
[[nodiscard]] Result<QStringList> basesMissingAt(const Services &services, const QString &site, const QStringList &digests, const Context &context);

}  // namespace trescca
