// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/hostdomain.h"
#include "tests/support/novadomain.h"

#include <QTest>

namespace trescca::test {

using namespace Qt::StringLiterals;

inline const auto folder = u"/var/lib/nova/instances/0e6f7a52-6d0f-4b5e-9a43-0f3c6a1c2b77"_s;

inline NovaInstance inFolder()
{
    NovaInstance instance;
    instance.folder = folder.toUtf8();
    return instance;
}

/// As libvirt saves it, of another manager's host.
inline QByteArray saved(const QByteArray &devices = {}, const QByteArray &head = {})
{
    return "<domain type='qemu'><name>elsewhere</name><uuid>11111111-2222-4333-8444-555555555555</uuid><title>T loot</title>"
           "<memory unit='KiB'>131072</memory><vcpu placement='static'>1</vcpu><os><type arch='x86_64' machine='pc-q35-10.0'>hvm</type>"
           "<kernel>/loot/kernel</kernel><initrd>/loot/initrd</initrd><cmdline>console=ttyS0 quiet</cmdline></os>"
           "<cpu mode='custom' match='exact' check='full'><model fallback='forbid'>qemu64</model></cpu><on_poweroff>restart</on_poweroff>"
        + head
        + "<devices><emulator>/loot/emulator</emulator>"
          "<disk type='file' device='disk'><driver name='qemu' type='qcow2' cache='writethrough'/><source file='/loot/disk'/>"
          "<target dev='sda' bus='sata'/><address type='drive' controller='0' bus='0' target='0' unit='3'/></disk>"
          "<interface type='network'><mac address='52:54:00:12:34:56'/><source network='loot'/><model type='e1000e'/>"
          "<address type='pci' domain='0x0000' bus='0x05' slot='0x00' function='0x0'/></interface>"
          "<serial type='file'><source path='/loot/console'/><target type='isa-serial' port='0'><model name='isa-serial'/></target></serial>"
        + devices + "</devices></domain>";
}

inline Manifest manifestOf(const QList<ManifestDisk> &disks = {ManifestDisk{.member = u"disk"_s, .target = u"sda"_s}})
{
    Manifest manifest;
    manifest.hasKernel = true;
    manifest.hasRamdisk = true;
    manifest.disks = disks;
    return manifest;
}

inline ManifestDisk cdrom(const QString &target)
{
    return ManifestDisk{.member = u"disk.1"_s, .target = target, .format = u"raw"_s, .device = u"cdrom"_s, .readOnly = true};
}

struct Made {
    QString fault;
    QByteArray xml;
    LocalParts parts;
};

inline Made made(const QByteArray &package, const NovaInstance &instance, const Manifest &manifest = manifestOf())
{
    Made made;
    const auto host = HostDomain::parse(novaDomain(instance));
    const auto placed = host ? host->place(made.parts, manifest, folder) : fail(host);
    made.parts.domainType = u"qemu"_s;
    made.parts.emulator = u"/usr/bin/qemu-system-x86_64"_s;
    const auto built = placed ? DomainBuilder::build(package, made.parts) : fail(placed);
    const auto complete = built ? host->complete(*built) : fail(built);
    made.fault = complete ? QString() : complete.error().what;
    made.xml = complete.value_or(QByteArray());
    return made;
}

}  // namespace trescca::test

#define MAKE(result, ...)                                                                                                                            \
    const Made result = made(__VA_ARGS__);                                                                                                           \
    QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault))
