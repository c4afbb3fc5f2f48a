// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/forecast.h"
#include "core/package/manifest.h"

namespace trescca {

/// The disks of a plan that go into its package, in the manifest's order: all but empty drives.
[[nodiscard]] QList<Disk> packedDisks(const SavePlan &plan);
/// Whether this save packs a copy of the disk that needs no base.
[[nodiscard]] bool isFlattened(const Disk &disk, const SaveOptions &options);
/// What the package of a planned save says of itself. `qemuVersion` is "10.0.2" or empty.
[[nodiscard]] Manifest manifestOf(const SavePlan &plan, const SaveOptions &options, const QString &qemuVersion);
/// In what the manifest is not as the description of its guest, in a few words; what only one of both tells is no contradiction.
/// Another name is none either: who restores gives one, and the CPU may be told as the host's.
[[nodiscard]] QStringList contradictions(const Manifest &manifest, const DomainDescription &description);

/// A sentence that names the drives which are read-only to only one of both; empty: there are none.
[[nodiscard]] QString otherAccess(const Manifest &manifest, const QByteArray &domainXml);
/// What can be done with a package that has no snapshot and so cannot be restored: sentences that name the commands. The manifest of one in the
/// reference's form tells of no base, so its disk may have one.
[[nodiscard]] QString wayWithoutSnapshot(const Manifest &manifest, bool isReferenceForm);

}  // namespace trescca
