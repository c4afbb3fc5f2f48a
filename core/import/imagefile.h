// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"
#include "core/disk/workfolder.h"
#include "core/package/packagereader.h"
#include "core/site/site.h"

namespace trescca {

/// A file that can become an image of a site.
struct ImageFile {
    QString path;
    Image spec;                ///< name, format and properties it is to have; size is that of the file
    bool toImport = false;     ///< it has to be unpacked or converted first
    QString machineName;       ///< after that: what an OVF says of the machine; empty, 0: nothing
    std::uint64_t memory = 0;  ///< bytes
    int vcpus = 0;
    std::shared_ptr<void> work = {};  ///< keeps the file that was made
};

/// Finds out by its content what a file is, a VM package, a disk image (qcow2, raw), or one that is packed or of another
/// format, and checks its structure: a package's directory and manifest, a disk's header. NotFound, Forbidden, InvalidInput (a
/// folder, empty, none of these), Untrusted. An empty name means the file's own.
[[nodiscard]] Result<ImageFile> readImageFile(const QString &path, const QString &name);

/// Unpacks and converts what has to be, into a file below `workFolder`, in a folder of its own (empty: in the standard one) that goes with the last
/// copy of `file`; nothing for the others. Progress stages "unpack" and "convert". See core/import/importer.h.
[[nodiscard]] Result<void> importImageFile(ImageFile &file, const QString &workFolder, const Context &context);

/// A file's name without the endings that say how it is packed: "debian-13" of "debian-13.qcow2.xz".
[[nodiscard]] QString titleOf(const QString &path);

/// Has a disk image say which base it is, so that packages find it in any cloud: its content is read for that (progress
/// stage "digest"). InvalidInput for a package.
[[nodiscard]] Result<void> describeBase(ImageFile &file, const Context &context);

/// Opens a package; says clearly what else a path may be.
[[nodiscard]] Result<std::unique_ptr<PackageReader>> openPackage(const QString &path);

/// Untrusted names what is wrong with a package, if anything is; remarks are not.
[[nodiscard]] Result<void> mustBeSound(const QList<PackageFinding> &findings, const QString &path);

/// Uploads the file, no faster than the throttle allows (null: no limit); returns the image's id. Progress stage "upload".
[[nodiscard]] Result<QString> uploadImageFile(Site &site, const ImageFile &file, const std::shared_ptr<Throttle> &throttle, const Context &context);

/// Writes an image's bytes, checked by their digest, to a file that appears, or is replaced, when it is complete (see FileSink); no
/// faster than the throttle allows. Conflict for an image whose content cannot be had. Progress stage "transfer".
[[nodiscard]] Result<void> downloadImageFile(
    Site &site, const Image &image, const QString &path, const std::shared_ptr<Throttle> &throttle, const Context &context);

}  // namespace trescca
