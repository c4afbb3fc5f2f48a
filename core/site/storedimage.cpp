// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/storedimage.h"

#include "core/base/memorysink.h"
#include "core/base/meteredsink.h"

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

/// A cloud answers for what it stores. A libvirt host's images lie in a folder, where they may have been written to since.
Result<bool> isAsStored(Site &site, const Image &image, const Context &context)
{
    if (site.endpoint().kind != SiteKind::Libvirt)
        return true;
    NullSink nowhere;
    MeteredSink metered(nowhere, context, u"digest"_s, image.size);
    const auto read = site.download(image.id, metered, {context.stop, {}});
    if (read || read.error().kind == Kind::Cancelled)
        return read.transform([] { return true; });
    return false;
}

}  // namespace

Result<std::optional<Image>> findStored(Site &site, const Image &spec, const std::function<Result<QString>()> &digest, const Context &context)
{
    auto images = site.ownImages(spec.size, context);
    if (!images)
        return fail(images);
    images->removeIf([&](const Image &image) { return !suits(image, spec) || (!spec.name.isEmpty() && image.name != spec.name); });
    if (images->isEmpty())
        return std::nullopt;
    const auto wanted = digest();
    if (!wanted)
        return fail(wanted);
    for (const Image &image : std::as_const(*images)) {
        const auto same = image.hash == *wanted ? isAsStored(site, image, context) : false;
        if (!same)
            return fail(same);
        if (*same)
            return image;
    }
    return std::nullopt;
}

}  // namespace trescca
