// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/packagereader.h"

namespace trescca {

/// Reads a package to its end, compares its digests and asks of it what a restore would. Progress stage "verify".
[[nodiscard]] Result<QList<PackageFinding>> checkPackage(
    const PackageReader &package, const QString &path, const Context &context, PackageReader::Extent extent = PackageReader::Extent::Whole);

/// What a guest of this package starts without: whatever would reach the host.
[[nodiscard]] Result<QStringList> leftOutOf(const PackageReader &package, const QString &path);

/// As checkPackage; Untrusted names what is wrong.
[[nodiscard]] Result<void> verifyPackage(const PackageReader &package, const QString &path, const Context &context);

}  // namespace trescca
