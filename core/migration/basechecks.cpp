// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/basechecks.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

using Level = Finding::Level;

namespace {

/// As the destination or the source has it among its images; else the name of its file, or the beginning of its digest.
QString nameOf(const PlannedBase &base, const Result<Image> &there, const QList<Disk> &disks, Site &source, const Context &context)
{
    if (there && !there->name.isEmpty())
        return there->name;
    if (const auto here = source.findBase(base.digest, context); here && !here->name.isEmpty())
        return here->name;
    const auto disk = std::ranges::find(disks, base.digest, &Disk::baseDigest);
    if (disk == disks.cend() || disk->basePath.isEmpty())
        return base.digest.left(12);
    const QString file = disk->basePath.section(u'/', -1);
    // A site's own image lies in a file of its id, and may be known by its digest only once it has moved.
    const auto own = QUuid::fromString(file).isNull() ? fail(Kind::NotFound, file) : source.image(file, context);
    return own && !own->name.isEmpty() ? own->name : file;
}

}  // namespace

Result<QList<NamedBase>> findBases(const SaveForecast &forecast, Site &source, Site &destination, const Context &context)
{
    QList<NamedBase> bases;
    for (const QString &digest : forecast.neededBases) {
        PlannedBase base{digest, 0, false};
        for (const Disk &disk : forecast.instance.disks)
            if (disk.baseDigest == digest)
                base.virtualSize = disk.baseSize;
        const Result<Image> found = destination.findBase(digest, context);
        if (!found && found.error().kind != Kind::NotFound)
            return fail(found);
        base.present = found.has_value();
        bases.append({base, nameOf(base, found, forecast.instance.disks, source, context)});
    }
    return bases;
}

std::uint64_t reportBases(const QList<NamedBase> &bases, const QString &destination, QList<Finding> &findings)
{
    std::uint64_t missing = 0;
    for (const auto &[base, name] : bases) {
        if (base.present) {
            findings.append({Level::Ok, u"base"_s, u"Base image %1 is at %2 already."_s.arg(name, destination), {}});
            continue;
        }
        missing += base.virtualSize;
        findings.append(
            {Level::Warning, u"base"_s, u"Base image %1 is not at %2 yet; it is sent once, before the instance stops."_s.arg(name, destination),
                u"Later moves do not send it again."_s});
    }
    return missing;
}

}  // namespace trescca
