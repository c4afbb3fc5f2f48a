// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagemanifest.h"

#include "core/libvirt/diskinspect.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

ManifestDisk manifestDisk(const Disk &disk, qsizetype index, const SaveOptions &options)
{
    const bool linked = !disk.baseDigest.isEmpty() && !options.selfContained;
    ManifestDisk entry;
    entry.encoding = options.pages ? Encoding::Pages : Encoding::Plain;
    entry.member = index == 0 ? u"disk"_s : u"disk.%1"_s.arg(index);
    entry.target = disk.target;
    entry.format = isFlattened(disk, options) ? u"qcow2"_s : disk.format;  // whatever it was
    entry.device = disk.device;
    entry.readOnly = disk.readOnly;
    entry.virtualSize = disk.virtualSize;
    entry.fileSize = largestFileSize(disk);
    entry.baseDigest = linked ? disk.baseDigest : QString();
    entry.baseSize = linked ? disk.baseSize : 0;
    entry.baseName = linked ? QFileInfo(disk.basePath).fileName() : QString();
    return entry;
}

bool unlike(const QString &one, const QString &other) { return !one.isEmpty() && !other.isEmpty() && one.compare(other, Qt::CaseInsensitive) != 0; }

/// As unlike(), of what each manifest tells.
bool unlikeOrUntold(const QString &told, const QString &described) { return (told.isEmpty() && !described.isEmpty()) || unlike(told, described); }

QStringList macsOf(const Instance &instance)
{
    QStringList macs;
    for (const Nic &nic : instance.nics)
        macs << nic.mac.toLower();
    return macs;
}

/// Whether each disk of the manifest is one of the guest, and each of the guest is in the manifest. What else the guest's
/// drives may name is not packed, and told to who restores it.
bool sameDisks(const Manifest &manifest, const Instance &described)
{
    const auto isThere = [&](const ManifestDisk &disk) {
        return std::ranges::any_of(
            described.disks, [&](const Disk &other) { return other.target == disk.target && other.device == disk.device && !other.path.isEmpty(); });
    };
    const auto isPacked = [&](const Disk &disk) {
        return disk.device != "disk"_L1 || disk.path.isEmpty() || std::ranges::contains(manifest.disks, disk.target, &ManifestDisk::target);
    };
    return std::ranges::all_of(manifest.disks, isThere) && std::ranges::all_of(described.disks, isPacked);
}

}  // namespace

QList<Disk> packedDisks(const SavePlan &plan)
{
    QList<Disk> disks;
    std::ranges::copy_if(plan.forecast.instance.disks, std::back_inserter(disks), [](const Disk &disk) { return !disk.path.isEmpty(); });
    return disks;
}

bool isFlattened(const Disk &disk, const SaveOptions &options) { return options.selfContained && !disk.basePath.isEmpty(); }

Manifest manifestOf(const SavePlan &plan, const SaveOptions &options, const QString &qemuVersion)
{
    const Instance &instance = plan.forecast.instance;
    Manifest out;
    // As the name at an API it may have a slash, which none in a manifest has; whole it travels as property::instanceName.
    out.name = QString(options.instanceName.isEmpty() ? instance.name : options.instanceName).replace(u'/', u'-');
    out.instanceId = instance.id;
    out.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    out.producer = u"trescca " TRESCCA_VERSION ""_s;
    out.arch = instance.arch;
    out.machine = instance.machine;
    out.cpuModel = instance.cpuModel;
    out.hypervisor = instance.hypervisor;
    out.qemuVersion = qemuVersion;
    out.memory = instance.memory;
    out.vcpus = instance.vcpus;
    out.hasKernel = !plan.description.kernel.isEmpty();
    out.hasRamdisk = !plan.description.ramdisk.isEmpty();
    out.hasNvram = !plan.description.nvram.isEmpty();
    out.macs = macsOf(instance);
    out.snapshotLimit = plan.forecast.memoryBytes;
    for (const Disk &disk : packedDisks(plan))
        out.disks << manifestDisk(disk, out.disks.size(), options);
    if (options.pages) {
        out.snapshotEncoding = Encoding::Pages;
        for (const ManifestDisk &disk : std::as_const(out.disks))
            if (!disk.baseDigest.isEmpty() && !std::ranges::contains(out.sources, disk.baseDigest, &ManifestSource::digest))
                out.sources << ManifestSource{disk.baseDigest, disk.baseSize};
    }
    return out;
}

QString otherAccess(const Manifest &manifest, const QByteArray &domainXml)
{
    const auto description = describeDomain(domainXml);
    QStringList drives;
    for (const ManifestDisk &told : manifest.disks) {
        const auto isOther = [&](const Disk &disk) {
            return disk.target == told.target && disk.device == told.device && disk.readOnly != told.readOnly;
        };
        if (description && std::ranges::any_of(description->instance.disks, isOther))
            drives << told.target;
    }
    return drives.isEmpty()
        ? QString()
        : u"The guest's description counts for whether it may write to %1; the package's manifest says otherwise."_s.arg(drives.join(u", "_s));
}

QString wayWithoutSnapshot(const Manifest &manifest, bool isReferenceForm)
{
    if (manifest.disks.isEmpty())
        return u"It has no disk either that could be started."_s;
    if (isReferenceForm)
        return u"Its disk can be taken out (`tresccac unpack`), joined with its base where it has one (`qemu-img rebase`) and booted by itself "
               "(`tresccac spawn`)."_s;
    const auto linked = std::ranges::find_if(manifest.disks, [](const ManifestDisk &disk) { return !disk.baseDigest.isEmpty(); });
    if (linked == manifest.disks.end())
        return u"Its disk can be taken out (`tresccac unpack`) and booted by itself (`tresccac spawn`)."_s;
    return u"Its disk can be taken out (`tresccac unpack`), joined with its base%1 (`qemu-img rebase`) and booted by itself (`tresccac spawn`)."_s
        .arg(linked->baseName.isEmpty() ? QString() : u' ' + linked->baseName);
}

QStringList contradictions(const Manifest &manifest, const DomainDescription &description)
{
    const Instance &described = description.instance;
    const std::pair<QString, bool> facts[] = {{u"hypervisor"_s, unlikeOrUntold(manifest.hypervisor, described.hypervisor)},
        {u"uuid"_s, unlike(manifest.instanceId, described.id)}, {u"architecture"_s, unlikeOrUntold(manifest.arch, described.arch)},
        {u"machine type"_s, unlikeOrUntold(manifest.machine, described.machine)}, {u"memory"_s, manifest.memory != described.memory},
        {u"processors"_s, manifest.vcpus != described.vcpus}, {u"disks"_s, !sameDisks(manifest, described)},
        {u"network cards"_s, !manifest.macs.isEmpty() && manifest.macs != macsOf(described)},
        {u"kernel"_s, manifest.hasKernel == description.kernel.isEmpty()}, {u"ramdisk"_s, manifest.hasRamdisk == description.ramdisk.isEmpty()},
        {u"firmware's variables"_s, manifest.hasNvram == description.nvram.isEmpty()}};
    QStringList found;
    for (const auto &[fact, contradicts] : facts)
        if (contradicts)
            found << fact;
    return found;
}

}  // namespace trescca
