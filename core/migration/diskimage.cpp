// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diskimage.h"

#include "core/base/digest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Disk firstDisk(const Instance &instance)
{
    const auto disk = std::ranges::find(instance.disks, u"disk"_s, &Disk::device);
    return disk == instance.disks.cend() ? Disk{} : *disk;
}

}  // namespace

std::uint64_t diskSize(const Instance &instance) { return firstDisk(instance).virtualSize; }

std::uint64_t copyBytes(const Instance &instance)
{
    const Disk disk = firstDisk(instance);
    const std::uint64_t kept = disk.fileSize + disk.baseSize;
    return disk.fileSize == 0 ? disk.virtualSize : std::min(kept, disk.virtualSize);
}

Image diskImageSpec(const DiskForecast &told)
{
    Image spec;
    spec.id = newId();
    spec.name = told.instance.name;
    spec.diskFormat = u"qcow2"_s;
    spec.properties = told.properties;
    spec.minDisk = (diskSize(told.instance) + (1ULL << 30U) - 1) >> 30U;
    return spec;
}

SpawnRequest spawnRequestOf(const Instance &instance, const MigrationOptions &options)
{
    SpawnRequest request;
    request.name = options.name.isEmpty() ? instance.name : options.name;
    request.memory = instance.memory;
    request.vcpus = std::max(1, instance.vcpus);
    request.flavor = options.flavor;
    request.network = options.network;
    request.arch = instance.arch;
    request.card = instance.arch.isEmpty() || !instance.nics.isEmpty();  // a site that does not tell the one may not tell the other
    return request;
}

}  // namespace trescca
