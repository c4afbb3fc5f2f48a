// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/sameimage.h"

#include "core/base/digest.h"

#include <algorithm>

namespace trescca {
namespace {

/// Whether the image may stand for what `spec` would become.
bool suits(const Image &image, const Image &spec)
{
    const auto says = [&image](const auto &property) { return image.properties.value(property.first) == property.second; };
    // What a move brought goes with it.
    const bool lasting = !image.properties.contains(QLatin1StringView(property::migration));
    return lasting && image.size == spec.size && !image.hash.isEmpty() && image.diskFormat == spec.diskFormat
        && image.containerFormat == spec.containerFormat && image.isPackage() == spec.isPackage()
        && std::ranges::all_of(spec.properties.asKeyValueRange(), says);
}

}  // namespace

Result<std::optional<Image>> findSameImage(Site &site, const ImageFile &file, const QString &name, const Context &context)
{
    auto images = site.ownImages(file.spec.size, context);
    if (!images)
        return fail(images);
    images->removeIf([&](const Image &image) { return !suits(image, file.spec) || (!name.isEmpty() && image.name != name); });
    if (images->isEmpty())
        return std::nullopt;
    const auto digest = fileDigest(file.path, context, DigestKind::Sha512);
    if (!digest)
        return fail(digest);
    const auto same = std::ranges::find(*images, *digest, &Image::hash);
    return same != images->cend() ? std::optional(*same) : std::nullopt;
}

}  // namespace trescca
