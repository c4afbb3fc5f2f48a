// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/packages.h"

#include "core/base/log.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString propertyOf(const Image &image, const char *name) { return image.properties.value(QLatin1StringView(name)); }

bool isOf(const MigrationRecord &record, const Image &image)
{
    if (image.isPackage())
        return propertyOf(image, property::migration) == record.id;
    return propertyOf(image, property::kind) == QLatin1StringView(property::copyKind) && propertyOf(image, property::instance) == record.instanceId;
}

}  // namespace

Result<void> removePackages(const MigrationRecord &record, Site &site, const Context &context, const QString &spared)
{
    const QString &noted = site.endpoint().name == record.source ? record.sourceImage : record.destinationImage;
    QStringList doomed;
    if (!noted.isEmpty())
        doomed << noted;
    const auto present = site.images(context);
    for (const Image &image : present.value_or(QList<Image>()))
        if (isOf(record, image) && image.id != noted)
            doomed << image.id;
    Result<void> outcome = present ? Result<void>() : fail(present);
    for (const QString &id : doomed) {
        if (id == spared)
            continue;
        const auto removed = site.removeImage(id, context);
        if (!removed && removed.error().kind != Kind::NotFound && outcome)
            outcome = removed;
    }
    return outcome;
}

Result<void> tidyPackages(const MigrationRecord &record, Site &site, const Context &context, const QString &spared)
{
    constexpr std::array mayPass{Kind::Unreachable, Kind::Conflict, Kind::Cancelled, Kind::Unauthorized};
    auto removed = removePackages(record, site, context, spared);
    if (removed || std::ranges::contains(mayPass, removed.error().kind))
        return removed;
    qCWarning(logMigration).noquote() << u"A package could not be removed from %1: %2"_s.arg(site.endpoint().name, removed.error().what);
    return {};
}

Result<void> tidyDiskImage(const MigrationRecord &record, Site &destination, const Context &context)
{
    constexpr std::array mayPass{Kind::Unreachable, Kind::Cancelled, Kind::Unauthorized};
    const auto removed = destination.removeImage(record.destinationImage, context);
    if (removed || removed.error().kind == Kind::NotFound)
        return {};
    if (std::ranges::contains(mayPass, removed.error().kind))
        return removed;
    qCInfo(logMigration).noquote() << "The image" << record.destinationImage << "stays at" << record.destination << "-" << removed.error().what;
    return {};
}

}  // namespace trescca
