// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/bootimage.h"

#include "app/tresccad/api/imagefields.h"
#include "core/site/imageuse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

Result<Image> bootImage(const ImageStore &store, const QString &reference)
{
    const QString id = reference.section(u'/', -1);
    const auto image = store.get(id);
    if (!image)
        return fail(Kind::InvalidInput, u"Can not find requested image %1."_s.arg(id));
    if (imageStatus(*image, {}) != "active"_L1)
        return fail(Kind::InvalidInput, u"Image %1 is not active."_s.arg(id));
    return mustBeDisk(*image).transform([&] { return *image; });
}

Result<void> checkFits(const FlavorSize &flavor, const Image &image)
{
    const auto gib = std::max<std::uint64_t>(image.minDisk, (image.virtualSize + (1ULL << 30U) - 1) >> 30U);
    if (static_cast<std::uint64_t>(flavor.memoryMiB) < image.minRam)
        return fail(Kind::InvalidInput, u"Flavor's memory is too small for requested image."_s);
    if (static_cast<std::uint64_t>(flavor.diskGiB) < gib)
        return fail(
            Kind::InvalidInput, u"Flavor's disk is too small for requested image: it has %1 GiB, the image needs %2."_s.arg(flavor.diskGiB).arg(gib));
    return {};
}

Result<void> useBootFiles(SpawnRequest &spawn, const Image &image, const ImageStore &store)
{
    for (const auto &[name, field] : {std::pair(u"kernel_id"_s, &spawn.kernel), std::pair(u"ramdisk_id"_s, &spawn.ramdisk)}) {
        const QString id = image.properties.value(name);
        if (id.isEmpty())
            continue;
        const auto part = store.get(id);
        if (!part || part->status != ImageStatus::Active)
            return fail(Kind::InvalidInput, u"Image %1 boots from image %2, which is not here; upload it first."_s.arg(image.name, id));
        *field = store.path(id);
    }
    spawn.commandLine = image.properties.value(u"os_command_line"_s);
    return {};
}

}  // namespace trescca
