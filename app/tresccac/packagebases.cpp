// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/packagebases.h"

#include "core/disk/diskpages.h"
#include "core/import/imagefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString nameOf(const Manifest &manifest, const ManifestSource &source)
{
    const auto disk = std::ranges::find(manifest.disks, source.digest, &ManifestDisk::baseDigest);
    const QString name = disk != manifest.disks.end() ? disk->baseName : QString();
    return name.isEmpty() ? u"SHA-256 %1"_s.arg(source.digest) : u"%1, SHA-256 %2"_s.arg(name, source.digest);
}

}  // namespace

Result<void> useBases(PackageReader &package, const QStringList &files, const Context &context)
{
    const Manifest &manifest = package.manifest();
    std::vector<std::unique_ptr<PageSource>> sources(static_cast<std::size_t>(manifest.sources.size()));
    for (const QString &file : files) {
        auto image = readImageFile(file, {});
        if (const auto described = image ? describeBase(*image, context) : fail(image); !described)
            return described;
        const QString digest = image->spec.properties.value(QLatin1StringView(property::baseDigest));
        const auto source = std::ranges::find(manifest.sources, digest, &ManifestSource::digest);
        if (source == manifest.sources.end())
            return fail(
                Kind::InvalidInput, u"%1 is none of the base images that this package is made of. Leave it out, or give another."_s.arg(file));
        auto disk = DiskReader::open(file, image->spec.diskFormat);
        if (!disk)
            return fail(disk);
        sources[static_cast<std::size_t>(source - manifest.sources.begin())] = std::make_unique<DiskPages>(std::move(*disk));
    }
    const auto missing = std::ranges::find_if(sources, [](const auto &source) { return source == nullptr; });
    if (missing != sources.end())
        return fail(Kind::NotFound,
            u"Its members are made of pages of a base image, too, and that is not given: %1. Give its file with --base."_s.arg(
                nameOf(manifest, manifest.sources[missing - sources.begin()])));
    package.setSources(std::move(sources));
    return {};
}

}  // namespace trescca
