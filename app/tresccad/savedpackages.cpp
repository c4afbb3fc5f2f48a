// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/savedpackages.h"

#include <algorithm>

namespace trescca {
namespace {

QString told(const Image &image, const char *key) { return image.properties.value(QLatin1StringView(key)); }

}  // namespace

std::optional<Image> packageFor(const ImageStore &store, const QString &instanceId, const QString &migrationId)
{
    const QList<Image> all = store.list();
    const auto found = std::ranges::find_if(all, [&](const Image &image) {
        return !migrationId.isEmpty() && told(image, property::migration) == migrationId && told(image, property::instance) == instanceId;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Image> lastPackageOf(const ImageStore &store, const QString &instanceId)
{
    QList<Image> packages = store.list();
    packages.removeIf([&](const Image &image) {
        return !image.isPackage() || image.status != ImageStatus::Active || told(image, property::instance) != instanceId;
    });
    const auto last = std::ranges::max_element(packages, {}, &Image::created);
    return last == packages.end() ? std::nullopt : std::optional(*last);
}

void dropFailedPackages(ImageStore &store, const QString &instanceId, const QString &exceptId)
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const Image &image : store.list()) {
        const bool failed = image.status == ImageStatus::Queued && image.isPackage() && !told(image, imageError).isEmpty();
        const bool awaited = !told(image, property::migration).isEmpty() && image.updated > yesterday;
        if (failed && !awaited && told(image, property::instance) == instanceId && image.id != exceptId)
            (void)store.remove(image.id);
    }
}

}  // namespace trescca
