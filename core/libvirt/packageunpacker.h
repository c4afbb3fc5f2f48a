// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/domainbuilder.h"
#include "core/libvirt/foundbase.h"
#include "core/libvirt/networkchange.h"
#include "core/libvirt/packagecheck.h"
#include "core/libvirt/snapshotsink.h"

#include <functional>

namespace trescca {

/// Where a host looks for what overlays build on. NotFound when it has no such base.
struct BaseLookup {
    std::function<Result<FoundBase>(const WantedBase &)> byDigest;
    std::function<Result<FoundBase>(const QString &fileName)> byName;  ///< for packages of the reference form
};

/// Unpacks a package into the files that LocalParts name, with all that is asked of its content; whom they belong to then, and what
/// runs from them, is its user's business. What it has written before a failure stays. Package and context must outlive it.
class PackageUnpacker {
public:
    /// `name` is what errors call the package.
    PackageUnpacker(PackageReader &package, QString name, BaseLookup bases, const Context &context);
    /// Files are written under their names with this behind, overlays among them so that they are sound under the plain ones.
    void stageWith(const QString &suffix) { m_suffix = suffix; }

    /// Fills in the bases that the manifest names; `parts` has its disks in the manifest's order. All are looked for; the first that is not there is
    /// the failure. From then on members that are made of pages can be rebuilt.
    [[nodiscard]] Result<void> findBases(LocalParts &parts);
    /// Reads no more than the heads of the snapshot and of disks that have their bases' names in them. What no base that may yet be sent mends is
    /// told first. `take` as in memory().
    [[nodiscard]] Result<void> checkHeads(const SnapshotSink::Rewrite &take) const;
    /// Kernel, ramdisk, UEFI variables and disks, re-linked to their bases. In the reference form overlays alone name their bases: these are
    /// filled in here.
    [[nodiscard]] Result<void> files(LocalParts &parts);
    /// The snapshot, with its head as `rewrite` leaves it, and fitted to the networks that its cards come to by that. Answers what that was.
    [[nodiscard]] Result<NetworkChange> memory(const QString &to, const SnapshotSink::Rewrite &rewrite);

private:
    [[nodiscard]] Result<void> openSources(const LocalParts &parts);
    [[nodiscard]] Result<void> extract(const QString &member, const QString &to, bool sparse) const;
    [[nodiscard]] Result<void> checkDiskHead(const ManifestDisk &disk) const;
    [[nodiscard]] Result<void> unpackDisk(const ManifestDisk &disk, LocalDisk &local);
    [[nodiscard]] Result<std::optional<FoundBase>> foreignBase(const Qcow2Header &header) const;

    PackageReader &m_package;
    const QString m_name;
    const BaseLookup m_lookup;
    const Context &m_context;
    QString m_suffix;
    QList<FoundBase> m_bases;  ///< not to be removed before the instance is known to build on them
};

}  // namespace trescca
