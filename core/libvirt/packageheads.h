// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/qcow2header.h"
#include "core/libvirt/snapshotsink.h"
#include "core/package/packagereader.h"

/// The beginnings of a package's large members, read alone: what can be known of them before anything is unpacked.
namespace trescca::packageheads {

/// Has `take` look at the head of the snapshot; what it complains of is the failure. Untrusted when there is no head.
[[nodiscard]] Result<void> snapshot(const PackageReader &package, const QString &name, const SnapshotSink::Rewrite &take, const Context &context);
/// The head of a qcow2 disk, checked as PackageCheck::disk() does.
[[nodiscard]] Result<Qcow2Header> disk(const PackageReader &package, const QString &name, const ManifestDisk &disk, const Context &context);

}  // namespace trescca::packageheads
