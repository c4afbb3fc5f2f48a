// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/domainbuilder.h"

namespace trescca::test {

using namespace Qt::StringLiterals;

/// A host with all that a description can ask for.
inline LocalParts richHost()
{
    LocalParts host;
    host.name = u"our-name"_s;
    host.uuid = u"5d4e9f3c-1111-4000-8000-000000000001"_s;
    host.domainType = u"qemu"_s;
    host.emulator = u"/ours/emulator"_s;
    host.kernel = u"/ours/kernel"_s;
    host.ramdisk = u"/ours/ramdisk"_s;
    host.loader = u"/ours/loader"_s;
    host.nvram = u"/ours/nvram"_s;
    for (const char *target : {"vda", "vdb", "sda", "hda"})
        host.disks << LocalDisk{QString::fromLatin1(target), u"/ours/disk-"_s + QString::fromLatin1(target), u"qcow2"_s, u"/ours/base"_s, u"raw"_s};
    host.consoleLog = u"/ours/console.log"_s;
    host.networks = {u"our-first"_s, u"our-second"_s};
    host.wantedNetwork = u"our-second"_s;
    host.vnc = true;
    host.migrationId = u"our-move"_s;
    host.imageId = u"our-image"_s;
    return host;
}

/// One with nothing.
inline LocalParts bareHost()
{
    LocalParts host;
    host.name = u"our-name"_s;
    host.uuid = u"5d4e9f3c-1111-4000-8000-000000000002"_s;
    host.domainType = u"kvm"_s;
    host.emulator = u"/ours/emulator"_s;
    host.disks = {LocalDisk{u"vda"_s, u"/ours/disk"_s, u"raw"_s, {}, {}}, LocalDisk{u"sda"_s, u"/ours/disk.1"_s, u"raw"_s, {}, {}}};
    host.consoleLog = u"/ours/console.log"_s;
    return host;
}

/// A host as most are: without firmware of its own, for a guest of one disk.
inline LocalParts plainHost()
{
    LocalParts host = richHost();
    host.ramdisk.clear();
    host.loader.clear();
    host.nvram.clear();
    host.disks.resize(1);
    host.wantedNetwork.clear();
    return host;
}

}  // namespace trescca::test
