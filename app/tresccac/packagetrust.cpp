// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/packagetrust.h"

#include "core/import/imagefile.h"

#include <QFileInfo>

namespace trescca {

Result<QList<PackageFinding>> checkPackage(const PackageReader &package, const QString &path, const Context &context, PackageReader::Extent extent)
{
    return PackageCheck(package, QFileInfo(path).fileName()).all(context, extent);
}

Result<PackageNotes> notesOf(const PackageReader &package, const QString &path) { return PackageCheck(package, QFileInfo(path).fileName()).notes(); }

Result<void> verifyPackage(const PackageReader &package, const QString &path, const Context &context)
{
    return checkPackage(package, path, context).and_then([&](const QList<PackageFinding> &findings) { return mustBeSound(findings, path); });
}

}  // namespace trescca
