// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/packagecheck.h"

namespace trescca {

/// Reads a package to its end, compares its digests and asks of it what a restore would. Progress stage "verify".
[[nodiscard]] Result<QList<PackageFinding>> checkPackage(
    const PackageReader &package, const QString &path, const Context &context, PackageReader::Extent extent = PackageReader::Extent::Whole);

/// What is to be known of a package, without reading all of it.
[[nodiscard]] Result<PackageNotes> notesOf(const PackageReader &package, const QString &path);

/// As checkPackage; Untrusted names what is wrong.
[[nodiscard]] Result<void> verifyPackage(const PackageReader &package, const QString &path, const Context &context);

}  // namespace trescca
