// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/basefinder.h"

#include "core/disk/qcow2header.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::basefinder {

Result<FoundBase> diskImage(SiteState &site, const Image &image)
{
    if (image.status != ImageStatus::Active)
        return fail(Kind::Conflict, u"The image %1 is not complete yet."_s.arg(image.name));
    FoundBase found{site.store->path(image.id), image.diskFormat};
    if (image.diskFormat == "raw"_L1 || image.diskFormat == "iso"_L1) {
        found.format = u"raw"_s;
        return found;
    }
    if (image.diskFormat != "qcow2"_L1)
        return fail(Kind::Unsupported, u"The image %1 has the format %2; convert it to qcow2 or raw first."_s.arg(image.name, image.diskFormat));
    if (const auto checked = checkForeignQcow2(found.path, false); !checked)
        return std::unexpected(checked.error().in(u"The image "_s + image.name));
    return found;
}

Result<FoundBase> byDigest(SiteState &site, const QString &digest, const QString &hint, const Context &context)
{
    const auto image = site.store->findBase(digest);
    if (!image)
        return fail(Kind::NotFound, u"The base image %1 (content %2...) that the package builds on is not at %3. Send it there first."_s
                                        .arg(hint.isEmpty() ? u"without a name"_s : hint, digest.left(12), site.endpoint.name));
    const auto found = diskImage(site, *image);
    if (!found)
        return found;
    const auto content = site.digests.of(found->path, found->format, context);
    if (!content)
        return fail(content);
    if (*content != digest)
        return fail(Kind::Untrusted, u"The image %1 is said to be the base %2..., but its content is another. Remove it and send the base again."_s
                                         .arg(image->name, digest.left(12)));
    return found;
}

Result<Image> noteStored(SiteState &site, const Disk &disk)
{
    auto image = site.store->get(QFileInfo(disk.basePath).fileName());
    if (!image)
        return image;
    if (QFileInfo(site.store->path(image->id)).canonicalFilePath() != QFileInfo(disk.basePath).canonicalFilePath())
        return fail(Kind::NotFound, u"The base %1 is no image of %2."_s.arg(disk.basePath, site.endpoint.name));
    if (image->isBase())
        return image;
    image->properties[QLatin1StringView(property::kind)] = u"base"_s;
    image->properties[QLatin1StringView(property::baseDigest)] = disk.baseDigest;
    image->properties[QLatin1StringView(property::baseSize)] = QString::number(disk.baseSize);
    return site.store->update(*image);
}

Result<FoundBase> byName(SiteState &site, const QString &fileName)
{
    const QString stem = QFileInfo(fileName).completeBaseName();
    const QList<Image> all = site.store->list();
    const auto fits = [&](const Image &image) {
        return image.status == ImageStatus::Active && !image.isPackage()
            && (image.id == fileName || image.name == fileName || image.name == stem || QFileInfo(image.name).completeBaseName() == stem);
    };
    const auto count = std::ranges::count_if(all, fits);
    if (count == 0)
        return fail(Kind::NotFound, u"The package builds on a base image %1 that is not at %2. Upload it there under this name first."_s
                                        .arg(fileName, site.endpoint.name));
    if (count > 1)
        return fail(Kind::Ambiguous, u"%1 images at %2 are named like the package's base image %3. Rename the wrong ones first."_s
                                         .arg(count).arg(site.endpoint.name, fileName));
    return diskImage(site, *std::ranges::find_if(all, fits));
}

}  // namespace trescca::basefinder
