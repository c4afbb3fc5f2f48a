// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/neededbase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString digestOf(const Image &image) { return image.properties.value(QLatin1StringView(property::baseDigest)); }

/// One on its way counts: its base was sent first, and is not to go before it has come.
bool needs(const Image &package, const QString &digest)
{
    const bool holds = package.status == ImageStatus::Active || package.status == ImageStatus::Saving;
    return holds && package.isPackage() && package.properties.value(QLatin1StringView(property::needs)).split(u',').contains(digest);
}

}  // namespace

Result<void> checkNotNeeded(const Image &image, const QList<Image> &all)
{
    const QString digest = digestOf(image);
    if (digest.isEmpty() || image.isPackage() || image.status != ImageStatus::Active)
        return {};
    QStringList packages;
    for (const Image &other : all) {
        const bool standsIn = other.id != image.id && !other.isPackage() && other.status == ImageStatus::Active && digestOf(other) == digest;
        if (standsIn)
            return {};
        if (needs(other, digest))
            packages << u"%1 (%2)"_s.arg(other.name, other.id);
    }
    if (packages.isEmpty())
        return {};
    return fail(Kind::Conflict,
        packages.size() == 1 ? u"The image %1 is the base of the package %2, which cannot be restored without it. Delete the package first."_s.arg(
                                   image.name, packages.first())
                             : u"The image %1 is the base of the packages %2, which cannot be restored without it. Delete the packages first."_s.arg(
                                   image.name, packages.join(u", "_s)));
}

}  // namespace trescca
