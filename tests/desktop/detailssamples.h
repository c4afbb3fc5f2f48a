// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/model/instance.h"

#include <QTimeZone>

/// Things to be told in detail.
namespace trescca::samples {

[[nodiscard]] inline Instance guest(Instance made)
{
    made.memory = 512U << 20U;
    made.vcpus = 2;
    made.arch = QStringLiteral("x86_64");
    made.cpuModel = QStringLiteral("host-model");
    made.hypervisor = QStringLiteral("kvm");
    made.machine = QStringLiteral("pc-q35-10.0");
    made.addresses = {QStringLiteral("10.0.0.12"), QStringLiteral("fe80::1")};
    made.nics = {{QStringLiteral("52:54:00:00:00:01"), QStringLiteral("default"), QStringLiteral("virtio")}};
    made.created = QDateTime({2026, 11, 20}, {10, 0}, QTimeZone::UTC);
    Disk disk;
    disk.target = QStringLiteral("vda");
    disk.format = QStringLiteral("qcow2");
    disk.virtualSize = 10ULL << 30U;
    disk.fileSize = 21'000'000;
    disk.basePath = QStringLiteral("/srv/sites/laptop/images/base-id/file");
    Disk cd;
    cd.target = QStringLiteral("sda");
    cd.device = QStringLiteral("cdrom");
    made.disks = {disk, cd};
    return made;
}

[[nodiscard]] inline Image base()
{
    Image image;
    image.id = QStringLiteral("base-id");
    image.name = QStringLiteral("deb13");
    image.status = ImageStatus::Active;
    image.diskFormat = QStringLiteral("qcow2");
    image.size = 269'000'000;
    image.virtualSize = 10ULL << 30U;
    image.properties = {{QLatin1StringView(property::kind), QStringLiteral("base")}, {QLatin1StringView(property::baseDigest), QString(64, u'b')}};
    return image;
}

[[nodiscard]] inline Image package()
{
    Image image;
    image.id = QStringLiteral("1f0c7a52-88d2-4a3e-9a53-0d35a1c5b0f4");
    image.name = QStringLiteral("web-1, saved");
    image.status = ImageStatus::Active;
    image.size = 21'000'000;
    image.hash = QString(128, u'e');
    image.created = QDateTime({2026, 11, 20}, {10, 41}, QTimeZone::UTC);
    image.properties = {{QLatin1StringView(property::kind), QStringLiteral("package")},
        {QLatin1StringView(property::instanceName), QStringLiteral("web-1")}, {QLatin1StringView(property::memory), QStringLiteral("536870912")},
        {QLatin1StringView(property::needs), QString(64, u'b') + u',' + QString(64, u'c')}};
    return image;
}

}  // namespace trescca::samples
