// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/pageindexes.h"
#include "core/libvirt/packagemanifest.h"
#include "core/package/packagewriter.h"

#include <functional>
#include <memory>

namespace trescca {

/// Packs one instance as planned, in this order: begin (all that does not need the guest stopped), addDescription,
/// addSnapshot, addDisks, finish. It reads files only; who stops the guest, and when, is its user's business.
class PackagePacker {
public:
    /// All must outlive the packer.
    PackagePacker(const SavePlan &plan, const SaveOptions &options, const PageIndexes &indexes, const Context &context);

    /// Manifest, kernel and ramdisk.
    [[nodiscard]] Result<void> begin(ByteSink &to, const QString &qemuVersion);
    /// What the snapshot says of the guest. Conflict when the manifest, which is written already, says otherwise: somebody has
    /// changed the guest since it was planned.
    [[nodiscard]] Result<void> addDescription(const QByteArray &domainXml);
    /// The guest's memory; `expectedBytes` is for the progress.
    /// `wholeBytes`: all that there will be of it, once that is known; 0 before.
    [[nodiscard]] Result<void> addSnapshot(ByteSource &memory, std::uint64_t expectedBytes, const std::function<std::uint64_t()> &wholeBytes);
    /// UEFI variables and disks; QEMU has let go of them. A flattened copy lies in `folder` for a while.
    [[nodiscard]] Result<void> addDisks(const QString &folder);
    [[nodiscard]] Result<void> finish();
    /// Whether qemu-img will have to open a disk, which QEMU's lock forbids as long as its process is there.
    [[nodiscard]] bool flattens() const;
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }

private:
    [[nodiscard]] Result<void> openIndexes();
    [[nodiscard]] Result<void> addBig(
        const QString &member, ByteSource &from, PageShape shape, const Context &context, const QString &stage, std::uint64_t total);
    [[nodiscard]] Result<void> addFile(const QString &member, const QString &path);
    [[nodiscard]] Result<void> addDisk(const QString &member, const QString &path);
    [[nodiscard]] Result<void> addFlattened(const QString &member, const Disk &disk, const QString &path);

    const SavePlan &m_plan;
    const SaveOptions &m_options;
    const PageIndexes &m_indexes;
    const Context &m_context;
    Manifest m_manifest;
    std::vector<std::unique_ptr<PageIndex>> m_known;  ///< of the manifest's sources
    std::unique_ptr<PackageWriter> m_writer;
};

}  // namespace trescca
