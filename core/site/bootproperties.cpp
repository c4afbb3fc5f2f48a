// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/bootproperties.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

bool isDisk(const Disk &disk) { return disk.device == "disk"_L1; }

QString machineFor(const Instance &instance, const QString &bus)
{
    if (instance.arch != "x86_64"_L1)
        return {};
    if (instance.machine.contains("q35"_L1))
        return u"q35"_s;
    return bus == "ide"_L1 ? u"pc"_s : QString();  // q35, which a cloud may have as its default, has no IDE
}

}  // namespace

QMap<QString, QString> bootProperties(const Instance &instance)
{
    QMap<QString, QString> properties;
    const auto put = [&properties](const QString &key, const QString &value) {
        if (!value.isEmpty())
            properties.insert(key, value);
    };
    const auto disk = std::ranges::find_if(instance.disks, isDisk);
    const QString bus = disk == instance.disks.cend() ? QString() : disk->bus;
    put(u"hw_disk_bus"_s, bus);
    if (bus == "scsi"_L1)
        put(u"hw_scsi_model"_s, u"virtio-scsi"_s);
    if (!instance.nics.isEmpty())
        put(u"hw_vif_model"_s, instance.nics.first().model);
    put(u"hw_machine_type"_s, machineFor(instance, bus));
    if (!instance.firmware.isEmpty())
        put(u"hw_firmware_type"_s, u"uefi"_s);
    return properties;
}

QStringList copyObstacles(const Instance &instance)
{
    QStringList obstacles;
    const auto disks = std::ranges::count_if(instance.disks, isDisk);
    if (disks == 0)
        obstacles << u"%1 has no disk, so there is nothing to boot from elsewhere."_s.arg(instance.name);
    if (disks > 1)
        obstacles << u"%1 has %2 disks, and only the first would be copied. Take the others out, or move it with its memory."_s.arg(instance.name)
                         .arg(disks);
    if (!instance.kernel.isEmpty())
        obstacles << u"%1 boots by a kernel beside its disk (%2), which a copy of the disk lacks. Install a boot loader and a kernel on its disk."_s
                         .arg(instance.name, instance.kernel);
    return obstacles;
}

}  // namespace trescca
