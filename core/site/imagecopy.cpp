// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/imagecopy.h"

#include "core/site/storedimage.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Result<QString> relay(Site &source, Image spec, Site &destination, const CopyLimits &limits, const Context &context)
{
    const QString imageId = std::exchange(spec.id, {});
    const auto upload = destination.upload(spec, spec.size, context);
    if (!upload)
        return fail(upload);
    ThrottledSink own(**upload, limits.own, context);
    ThrottledSink throttled(own, limits.shared, context);
    const auto copied = source.download(imageId, throttled, context).and_then([&] { return throttled.finish(); });
    return copied ? Result<QString>((*upload)->imageId()) : fail(copied);
}

Result<QString> send(Site &source, const Image &image, Site &destination, const CopyLimits &limits, const Context &context)
{
    if (isLimited(limits.own) || isLimited(limits.shared))
        return relay(source, image, destination, limits, context);
    const auto pulled = destination.pull(source, image.id, context);
    return !pulled && pulled.error().kind == Kind::Unsupported ? relay(source, image, destination, limits, context) : pulled;
}

}  // namespace

Result<CopiedImage> copyImage(Site &source, const QString &imageId, Site &destination, const CopyLimits &limits, const Context &context)
{
    const auto image = source.image(imageId, context);
    if (!image)
        return fail(image);
    // Of one whose digest its site does not tell there is nothing to compare.
    const auto stored = image->hash.isEmpty() ? Result<std::optional<Image>>()
                                              : findStored(destination, *image, [&image]() -> Result<QString> { return image->hash; }, context);
    if (!stored && stored.error().kind == Kind::Cancelled)
        return fail(stored);
    if (stored && *stored)
        return CopiedImage{(*stored)->id, true};
    const auto sent = send(source, *image, destination, limits, context);
    return sent ? Result<CopiedImage>(CopiedImage{*sent}) : fail(sent);
}

Result<CopiedImage> copyWithBases(Site &source, const QString &packageId, Site &destination, const CopyLimits &limits, const Context &context)
{
    const auto package = source.image(packageId, context);
    if (!package)
        return fail(package);
    QStringList bases;
    for (const QString &digest : package->properties.value(QLatin1StringView(property::needs)).split(u',', Qt::SkipEmptyParts)) {
        if (destination.findBase(digest, context))
            continue;
        auto base = source.findBase(digest, context);
        if (!base)
            base = source.publishBase(package->properties.value(QLatin1StringView(property::instance)), digest, context);
        if (!base)
            continue;
        if (const auto sent = copyImage(source, base->id, destination, limits, context); !sent)
            return sent;
        bases << base->name;
    }
    auto copied = copyImage(source, packageId, destination, limits, context);
    if (copied)
        copied->bases = bases;
    return copied;
}

}  // namespace trescca
