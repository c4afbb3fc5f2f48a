// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/packagereader.h"
#include "core/site/site.h"

namespace trescca {

/// A file that can become an image of a site.
struct ImageFile {
    QString path;
    Image spec;  ///< name, format and properties it is to have; size is that of the file
};

/// Finds out by its content what a file is, a VM package or a disk image (qcow2, raw), and checks its structure: a package's
/// directory and manifest, a qcow2 header. NotFound, Forbidden, InvalidInput (a folder, empty, neither of both), Untrusted.
[[nodiscard]] Result<ImageFile> readImageFile(const QString &path, const QString &name);

/// Has a disk image say which base it is, so that packages find it in any cloud: its content is read for that (progress
/// stage "digest"). InvalidInput for a package.
[[nodiscard]] Result<void> describeBase(ImageFile &file, const Context &context);

/// Opens a package; says clearly what else a path may be.
[[nodiscard]] Result<std::unique_ptr<PackageReader>> openPackage(const QString &path);

/// Reads a package to its end, compares its digests and asks of it what a restore would. Progress stage "verify".
[[nodiscard]] Result<QList<PackageFinding>> checkPackage(const PackageReader &package, const QString &path, const Context &context);

/// The same; Untrusted names what is wrong.
[[nodiscard]] Result<void> verifyPackage(const PackageReader &package, const QString &path, const Context &context);

/// Uploads the file; returns the image's id. Progress stage "upload".
[[nodiscard]] Result<QString> uploadImageFile(Site &site, const ImageFile &file, const Context &context);

}  // namespace trescca
