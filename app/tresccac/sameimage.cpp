// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/sameimage.h"

#include "core/base/digest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Whether the image may stand for what `spec` would become.
bool suits(const Image &image, const Image &spec)
{
    const auto says = [&image](const auto &property) { return image.properties.value(property.first) == property.second; };
    // A hint for the hypervisor, of which the file knows nothing, may be why the guest would not start.
    const auto strange = [&spec](const QString &name) {
        return (name.startsWith("hw_"_L1) || name.startsWith("os_"_L1) || name.startsWith("img_"_L1)) && !spec.properties.contains(name);
    };
    // What a move brought goes with it.
    const bool lasting = !image.properties.contains(QLatin1StringView(property::migration));
    return lasting && image.size == spec.size && !image.hash.isEmpty() && image.diskFormat == spec.diskFormat
        && image.containerFormat == spec.containerFormat && image.isPackage() == spec.isPackage() && image.minDisk <= spec.minDisk
        && image.minRam <= spec.minRam && std::ranges::none_of(image.properties.keys(), strange)
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
