// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainobstacles.h"

#include "core/libvirt/xml.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString placeName(const QString &type)
{
    static const QHash<QString, QString> names{{u"block"_s, u"a block device"_s}, {u"network"_s, u"the network"_s},
        {u"dir"_s, u"a folder of its host"_s}, {u"volume"_s, u"a storage pool that keeps it in no file of this host"_s},
        {u"nvme"_s, u"an NVMe device of its host"_s}};
    return names.value(type, u"a device of the type "_s + type);
}

void addPlace(const pugi::xml_node &disk, const QString &target, bool removable, QStringList &out)
{
    const QString type = xml::attribute(disk, "type");
    if (type == "file"_L1)
        return;
    if (removable)
        out << u"The disc in its drive %1 lies on %2; take it out first."_s.arg(target, placeName(type));
    else
        out << u"Its disk %1 lies on %2, not in a file; move it into a qcow2 file first."_s.arg(target, placeName(type));
}

void addDisk(const pugi::xml_node &disk, QStringList &out)
{
    const QString target = xml::attribute(disk.child("target"), "dev");
    const QString device = xml::attribute(disk, "device");
    const QString format = xml::attribute(disk.child("driver"), "type");
    const pugi::xml_node source = disk.child("source");
    const bool removable = device == "cdrom"_L1 || device == "floppy"_L1;
    if (removable && !source.first_attribute() && !source.first_child())
        return;
    addPlace(disk, target, removable, out);
    if (device == "floppy"_L1)
        out << u"It has a floppy disk in %1; take it out first."_s.arg(target);
    if (device == "lun"_L1)
        out << u"Its disk %1 is a passed-through SCSI device."_s.arg(target);
    if (xml::attribute(disk.child("target"), "bus") == "nvme"_L1)
        out << u"Its disk %1 is on an emulated NVMe controller, whose state QEMU cannot save; put it on another bus first."_s.arg(target);
    if (source.child("encryption") || disk.child("encryption"))
        out << u"Its disk %1 is encrypted by the host, whose secret cannot move along."_s.arg(target);
    if (disk.child("transient"))
        out << u"Its disk %1 is transient."_s.arg(target);
    if (disk.child("shareable"))
        out << u"Its disk %1 is shared with other instances, which would go on with another copy."_s.arg(target);
    if (source.child("slices"))
        out << u"Its disk %1 is a part of a larger file; copy that part into a file of its own first."_s.arg(target);
    if (!format.isEmpty() && format != "qcow2"_L1 && format != "raw"_L1)
        out << u"Its disk %1 has the format %2; only qcow2 and raw move."_s.arg(target, format);
}

// The firmware's code comes from the destination, where it is looked up by its file's name.
void addFirmware(const pugi::xml_node &os, QStringList &out)
{
    static const QSet<QByteArray> known{"type", "loader", "nvram", "kernel", "initrd", "cmdline", "boot", "bootmenu", "bios", "smbios", "firmware"};
    for (const pugi::xml_node &node : os.children())
        if (node.type() == pugi::node_element && !known.contains(node.name()))
            out << u"It boots with a setting that cannot move along: %1. Remove it first."_s.arg(QString::fromUtf8(node.name()));
    const pugi::xml_node loader = os.child("loader");
    const QString path = xml::text(loader);
    if (!path.isEmpty() && (xml::attribute(loader, "type") != "pflash"_L1 || xml::attribute(loader, "readonly") != "yes"_L1))
        out << u"Its firmware %1 is not a read-only flash image such as hosts share; give it one first."_s.arg(path);
    if (const QString type = xml::attribute(os.child("nvram"), "type"); !type.isEmpty() && type != "file"_L1)
        out << u"Its UEFI variables lie on %1, not in a file."_s.arg(placeName(type));
}

QStringList oddities(const pugi::xml_node &domain)
{
    QStringList odd;
    if (domain.child("launchSecurity"))
        odd << u"launchSecurity (encrypted memory)"_s;
    if (domain.child("cpu").child("numa"))
        odd << u"NUMA nodes or memory that can be plugged in"_s;
    for (const pugi::xml_node &info : domain.children("sysinfo"))
        if (xml::attribute(info, "type") == "fwcfg"_L1)
            odd << u"values for its firmware (fwcfg)"_s;
    for (const pugi::xml_node &node : domain.children())
        if (const QByteArray name(node.name()); name.endsWith(":commandline"))
            odd << u"QEMU command line arguments of its own"_s;
        else if (name.endsWith(":override"))
            odd << u"QEMU device properties of its own"_s;
    return odd;
}

QString oddInterface(const pugi::xml_node &node)
{
    const QString type = xml::attribute(node, "type");
    if (type == "hostdev"_L1 || type == "vdpa"_L1 || type == "vhostuser"_L1)
        return u"interface of type "_s + type;
    return node.child("rom").attribute("file") ? u"interface with a ROM file of its own"_s : QString();
}

// Devices of a known kind whose kind of backend is a thing of the host.
QString oddDevice(const pugi::xml_node &node)
{
    const QByteArray name(node.name());
    const QString type = xml::attribute(node, "type");
    if (name == "interface")
        return oddInterface(node);
    if (name == "rng" && xml::attribute(node.child("backend"), "model") == "egd"_L1)
        return u"rng of an EGD daemon"_s;
    if (name == "input" && (type == "evdev"_L1 || type == "passthrough"_L1))
        return u"input device of its host"_s;
    if (name == "channel" && xml::attribute(node.child("target"), "type") != "virtio"_L1)
        return u"channel of type "_s + xml::attribute(node.child("target"), "type");
    if (name == "video" && xml::attribute(node.child("driver"), "name") == "vhostuser"_L1)
        return u"video of a vhost-user process"_s;
    if (name == "video" && xml::attribute(node.child("model").child("acceleration"), "accel3d") == "yes"_L1)
        return u"video with 3D acceleration"_s;
    return {};
}

QStringList oddDevices(const pugi::xml_node &devices)
{
    static const QSet<QByteArray> known{"emulator", "disk", "controller", "interface", "serial", "console", "channel", "input", "video", "graphics",
        "memballoon", "rng", "watchdog", "panic", "sound", "audio", "hub", "redirdev"};
    QStringList odd;
    for (const pugi::xml_node &node : devices.children()) {
        if (node.type() != pugi::node_element)
            continue;
        const QString name = known.contains(node.name()) ? oddDevice(node) : QString::fromUtf8(node.name());
        if (!name.isEmpty())
            odd << name;
    }
    return odd;
}

}  // namespace

QStringList oddParts(const pugi::xml_node &domain) { return oddDevices(domain.child("devices")) + oddities(domain); }

QStringList domainObstacles(const pugi::xml_node &domain)
{
    QStringList out;
    for (const pugi::xml_node &disk : domain.child("devices").children("disk"))
        addDisk(disk, out);
    for (const QString &device : oddDevices(domain.child("devices")))
        out << u"It has a device that cannot move along: %1. Remove it first."_s.arg(device);
    addFirmware(domain.child("os"), out);
    for (const QString &oddity : oddities(domain))
        out << u"It has what cannot move along: %1. Remove it first."_s.arg(oddity);
    return out;
}

}  // namespace trescca
