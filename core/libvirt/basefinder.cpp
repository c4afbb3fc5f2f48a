// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/basefinder.h"

#include "core/base/log.h"
#include "core/base/shellword.h"
#include "core/disk/qcow2header.h"
#include "core/libvirt/diskinspect.h"
#include "core/site/neededbase.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca::basefinder {

namespace {

QString claimOf(const Image &image) { return image.isBase() ? image.properties.value(QLatin1StringView(property::baseDigest)) : QString(); }

std::unexpected<Error> failClaim(const Image &image)
{
    return fail(Kind::Untrusted,
        u"The image %1 is said to be the base %2..., but its content is another. Remove it and send the base again."_s.arg(
            image.name, claimOf(image).left(12)));
}

Result<Image> note(SiteState &site, const QString &imageId, const WantedBase &base)
{
    return site.store->change(imageId, [&base](Image &image) -> Result<void> {
        image.properties[QLatin1StringView(property::kind)] = u"base"_s;
        image.properties[QLatin1StringView(property::baseDigest)] = base.digest;
        image.properties[QLatin1StringView(property::baseSize)] = QString::number(base.size);
        return {};
    });
}

/// The image as a base, when its content is the wanted one; NotFound when it is not.
Result<FoundBase> prove(SiteState &site, const Image &image, const WantedBase &wanted, const Context &context)
{
    auto found = diskImage(site, image);
    if (!found)
        return found;
    const bool claims = claimOf(image) == wanted.digest;
    const auto content = claims || found->size == wanted.size ? site.digests.of(found->path, found->format, context) : QString();
    if (!content)
        return fail(content);
    if (*content != wanted.digest)
        return claims ? failClaim(image) : fail(Kind::NotFound, image.name);
    const auto noted = claims ? image : note(site, image.id, {wanted.digest, found->size, {}});
    if (!noted)
        qCWarning(logLibvirt).noquote() << noted.error().what;  // it is found again, only slower
    return found;
}

/// As trescca::checkNotNeeded(), but what images say of themselves is not believed: one that lies is the base of nobody, and stands in
/// for none. `image` is locked by who removes it.
Result<void> checkNotNeeded(SiteState &site, const Image &image)
{
    const QString claim = claimOf(image);
    const QList<Image> all = site.store->list();
    const auto isTwin = [&](const Image &other) { return other.id != image.id && other.status == ImageStatus::Active && claimOf(other) == claim; };
    QList<Image> rest = all;
    rest.removeIf(isTwin);
    const auto free = trescca::checkNotNeeded(image, rest);
    if (free || claim.isEmpty())
        return {};
    const auto content = site.digests.of(site.store->path(image.id), image.diskFormat == "qcow2"_L1 ? u"qcow2"_s : u"raw"_s, {});
    const bool lies = content && *content != claim;
    const bool hasTwin = std::ranges::any_of(all, [&](const Image &other) { return isTwin(other) && prove(site, other, {claim, 0, {}}, {}); });
    return lies || hasTwin ? Result<void>() : free;
}

/// Whoever asks a tresccad may have other programs than ours, and calls the host by another name.
QString howToSend(const SiteState &site, const QString &options = {})
{
    if (site.endpoint.name == QLatin1StringView(ownSiteName))
        return u"Upload it there as an image"_s;
    return u"Upload it there as an image (`tresccac --cloud %1 push FILE%2`)"_s.arg(shellWord(site.endpoint.name), options);
}

}  // namespace

Result<FoundBase> diskImage(SiteState &site, const Image &image)
{
    auto hold = site.store->use(image.id);
    if (!hold)
        return fail(hold);
    FoundBase found{image.id, site.store->path(image.id), image.diskFormat, 0, std::move(*hold)};
    if (image.diskFormat == "raw"_L1 || image.diskFormat == "iso"_L1) {
        found.format = u"raw"_s;
        found.size = static_cast<std::uint64_t>(QFileInfo(found.path).size());
        return found;
    }
    if (image.diskFormat != "qcow2"_L1)
        return fail(Kind::Unsupported, u"The image %1 has the format %2; convert it to qcow2 or raw first."_s.arg(image.name, image.diskFormat));
    const auto checked = checkForeignQcow2(found.path, false, image.name);
    if (!checked)
        return fail(checked);
    found.size = checked->virtualSize;
    return found;
}

Result<FoundBase> byDigest(SiteState &site, const WantedBase &wanted, const Context &context)
{
    QList<Image> images = site.store->list();
    images.removeIf([&](const Image &image) {
        const bool mayBe = !wanted.digest.isEmpty() && (claimOf(image) == wanted.digest || wanted.size > 0);
        return image.status != ImageStatus::Active || image.isPackage() || !mayBe;
    });
    std::ranges::stable_partition(images, [&](const Image &image) { return claimOf(image) == wanted.digest; });
    std::optional<Error> trouble;
    for (const Image &image : std::as_const(images)) {
        auto found = prove(site, image, wanted, context);
        if (found || found.error().kind == Kind::Cancelled)
            return found;
        const bool lies = found.error().kind == Kind::Untrusted && claimOf(image) == wanted.digest;
        if (!trouble && (lies || found.error().kind == Kind::NoRoom))
            trouble = found.error();
    }
    if (trouble)
        return std::unexpected(*trouble);
    return fail(Kind::NotFound,
        u"The base image %1 (content %2...) that the package builds on is not at %3. %4: any raw or qcow2 file with this content will do."_s.arg(
            wanted.name.isEmpty() ? u"without a name"_s : wanted.name, wanted.digest.left(12), site.endpoint.name, howToSend(site)));
}

Result<void> checkClaim(SiteState &site, const Image &image, const Context &context)
{
    if (claimOf(image).isEmpty())
        return {};
    const auto proven = prove(site, image, {claimOf(image), 0, {}}, context);
    return proven ? Result<void>() : fail(proven);
}

Result<Image> noteStored(SiteState &site, const Disk &disk)
{
    auto image = site.store->get(QFileInfo(disk.basePath).fileName());
    if (!image)
        return image;
    if (QFileInfo(site.store->path(image->id)).canonicalFilePath() != QFileInfo(disk.basePath).canonicalFilePath())
        return fail(Kind::NotFound, u"The base %1 is no image of %2."_s.arg(disk.basePath, site.endpoint.name));
    return claimOf(*image) == disk.baseDigest ? image : note(site, image->id, {disk.baseDigest, disk.baseSize, {}});
}

Result<FoundBase> byName(SiteState &site, const QString &fileName, const QString &owner)
{
    const QString stem = QFileInfo(fileName).completeBaseName();
    const QList<Image> all = site.store->list();
    const auto fits = [&](const Image &image) {
        const bool trusted = image.owner == owner || image.owner.isEmpty() || image.visibility == "public"_L1;
        return trusted && image.status == ImageStatus::Active && !image.isPackage()
            && (image.id == fileName || image.name == fileName || image.name == stem || QFileInfo(image.name).completeBaseName() == stem);
    };
    const auto count = std::ranges::count_if(all, fits);
    if (count == 0)
        return fail(Kind::NotFound,
            u"The package builds on a base image %1 that is not at %2. %3, under this name."_s.arg(
                fileName, site.endpoint.name, howToSend(site, u" --name "_s + shellWord(fileName))));
    if (count > 1)
        return fail(Kind::Ambiguous,
            u"%1 images at %2 are named like the package's base image %3. Rename the wrong ones first."_s.arg(count).arg(
                site.endpoint.name, fileName));
    return diskImage(site, *std::ranges::find_if(all, fits));
}

Result<void> checkUnused(SiteState &site, const Image &image)
{
    if (image.isPackage())
        return {};
    const QString path = QFileInfo(site.store->path(image.id)).canonicalFilePath();
    const auto present = site.instances({});
    if (!present)
        return fail(present);
    for (const Instance &instance : *present)
        for (const Disk &disk : instance.disks)
            if (!path.isEmpty() && backingChain(disk.path, disk.format).contains(path))
                return fail(Kind::Conflict,
                    u"The image %1 is used by the disk %2 of the instance %3. Remove the instance first."_s.arg(
                        image.name, disk.target, u"%1 (%2)"_s.arg(instance.name, instance.id.left(8))));  // a tresccad may show another name
    return checkNotNeeded(site, image);
}

}  // namespace trescca::basefinder
