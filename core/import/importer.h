// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/disk/workfolder.h"
#include "core/import/diskformat.h"

namespace trescca {

/// A disk image that every site takes: qcow2 or raw, in a file.
struct ImportedDisk {
    QString path;
    DiskFormat format;
    QString name;              ///< what an OVF says of the machine; empty, 0: nothing
    std::uint64_t memory = 0;  ///< bytes
    int vcpus = 0;
    std::shared_ptr<WorkFolder> work;  ///< the file may be in it: it is gone with the last of these
};

/// Makes such an image of what people have: compressed (gzip, bzip2, xz, Zstandard), in a tar archive or OVA, of another
/// format (VMDK, VHD, VHDX, VDI), or all of it at once. The file is hostile until checked: nothing in it is written under a
/// name of its own, no other file is reached, and what it unpacks to is limited. Everything streams through files of a
/// WorkFolder in `root`. Untrusted, Unsupported, InvalidInput tell what to do instead.
class Importer {
public:
    Importer(QString root, ImportLimits limits, Context context);
    [[nodiscard]] Result<ImportedDisk> import(const QString &path);

private:
    [[nodiscard]] Error titled(Error error, const QString &path) const;
    [[nodiscard]] Result<QString> newFile();
    [[nodiscard]] Result<QString> unpackNext(const QString &path, FileKind kind);
    [[nodiscard]] Result<QString> decompressed(const QString &path, FileKind kind);
    [[nodiscard]] Result<QString> diskOfArchive(const QString &path);
    [[nodiscard]] Result<void> finishDisk(const QString &path, FileKind kind);

    QString m_root;
    ImportLimits m_limits;
    Context m_context;
    ImportedDisk m_disk;
    QString m_title;  ///< of the file, for people
    int m_files = 0;
};

}  // namespace trescca
