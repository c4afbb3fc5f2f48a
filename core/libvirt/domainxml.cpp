// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainxml.h"

#include "core/libvirt/domainbuilder.h"
#include "core/libvirt/xml.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// libvirt's units: KiB when nothing is said.
std::uint64_t bytesOf(const pugi::xml_node &memory)
{
    const std::uint64_t value = memory.text().as_ullong();
    const QString unit = xml::attribute(memory, "unit").toLower();
    if (unit.isEmpty() || unit == "k"_L1 || unit == "kib"_L1)
        return value << 10U;
    if (unit == "b"_L1 || unit == "bytes"_L1)
        return value;
    if (unit == "m"_L1 || unit == "mib"_L1)
        return value << 20U;
    if (unit == "g"_L1 || unit == "gib"_L1)
        return value << 30U;
    return value << 10U;
}

Disk readDisk(const pugi::xml_node &node)
{
    Disk disk;
    disk.target = xml::attribute(node.child("target"), "dev");
    disk.device = xml::attribute(node, "device");
    if (disk.device.isEmpty())
        disk.device = u"disk"_s;
    disk.path = xml::attribute(node.child("source"), "file");
    disk.format = xml::attribute(node.child("driver"), "type");
    if (disk.format.isEmpty())
        disk.format = u"raw"_s;
    disk.readOnly = node.child("readonly") || disk.device == "cdrom"_L1;
    return disk;
}

void readDiskObstacles(const pugi::xml_node &node, const Disk &disk, QStringList &obstacles)
{
    const QString type = xml::attribute(node, "type");
    const bool empty = !node.child("source").first_attribute() && !node.child("source").first_child();
    const bool removable = disk.device == "cdrom"_L1 || disk.device == "floppy"_L1;
    if (empty && removable)
        return;
    if (type != "file"_L1)
        obstacles << u"Its disk %1 lies on a %2, not in a file; move it into a qcow2 file first."_s.arg(disk.target, type);
    if (disk.device == "floppy"_L1)
        obstacles << u"It has a floppy disk in %1; take it out first."_s.arg(disk.target);
    if (disk.device == "lun"_L1)
        obstacles << u"Its disk %1 is a passed-through SCSI device."_s.arg(disk.target);
    if (node.child("source").child("encryption") || node.child("encryption"))
        obstacles << u"Its disk %1 is encrypted by the host, whose secret cannot move along."_s.arg(disk.target);
    if (node.child("transient"))
        obstacles << u"Its disk %1 is transient."_s.arg(disk.target);
    if (type == "file"_L1 && disk.format != "qcow2"_L1 && disk.format != "raw"_L1)
        obstacles << u"Its disk %1 has the format %2; only qcow2 and raw move."_s.arg(disk.target, disk.format);
}

Nic readNic(const pugi::xml_node &node)
{
    Nic nic;
    nic.mac = xml::attribute(node.child("mac"), "address").toLower();
    nic.model = xml::attribute(node.child("model"), "type");
    const QString type = xml::attribute(node, "type");
    nic.network = type == "network"_L1 ? xml::attribute(node.child("source"), "network")
        : type == "bridge"_L1 ? xml::attribute(node.child("source"), "bridge") : type;
    return nic;
}

void readDevices(const pugi::xml_node &devices, DomainDescription &out)
{
    for (const pugi::xml_node &node : devices.children("disk")) {
        const Disk disk = readDisk(node);
        readDiskObstacles(node, disk, out.obstacles);
        out.instance.disks << disk;
    }
    for (const pugi::xml_node &node : devices.children("interface"))
        out.instance.nics << readNic(node);
    for (const pugi::xml_node &node : devices.children("channel"))
        if (xml::attribute(node.child("target"), "name") == "org.qemu.guest_agent.0"_L1)
            out.agentConnected |= xml::attribute(node.child("target"), "state") == "connected"_L1;
}

}  // namespace

Result<DomainDescription> describeDomain(const QByteArray &text)
{
    const auto document = xml::parse(text);
    if (!document)
        return fail(document);
    const pugi::xml_node domain = (*document)->child("domain");
    if (!domain)
        return fail(Kind::InvalidInput, u"This is no libvirt domain description."_s);
    DomainDescription out;
    Instance &instance = out.instance;
    instance.hypervisor = xml::attribute(domain, "type");
    instance.id = xml::text(domain.child("uuid"));
    instance.name = xml::text(domain.child("name"));
    instance.memory = bytesOf(domain.child("memory"));
    instance.vcpus = domain.child("vcpu").text().as_int();
    const pugi::xml_node os = domain.child("os");
    instance.arch = xml::attribute(os.child("type"), "arch");
    instance.machine = xml::attribute(os.child("type"), "machine");
    out.kernel = xml::text(os.child("kernel"));
    out.ramdisk = xml::text(os.child("initrd"));
    out.nvram = xml::text(os.child("nvram"));
    const pugi::xml_node cpu = domain.child("cpu");
    instance.cpuModel = cpu.child("model") ? xml::text(cpu.child("model")) : xml::attribute(cpu, "mode");
    readDevices(domain.child("devices"), out);
    for (const pugi::xml_node &ours : domain.child("metadata").children())
        if (QByteArray(ours.name()).endsWith(":instance") && xml::hasNamespace(ours, metadataNamespace))
            instance.migration = xml::attribute(ours, "migration");
    for (const QString &kind : DomainBuilder::unknownDevices(text))
        out.obstacles << u"It has a device that cannot move along: %1. Remove it first."_s.arg(kind);
    return out;
}

Result<QByteArray> withoutSecrets(const QByteArray &text)
{
    const auto document = xml::parse(text);
    if (!document)
        return fail(document);
    for (pugi::xml_node graphics : (*document)->child("domain").child("devices").children("graphics"))
        graphics.remove_attribute("passwd");
    return xml::write(**document);
}

Result<QByteArray> withName(const QByteArray &text, const QString &name)
{
    const auto document = xml::parse(text);
    if (!document)
        return fail(document);
    (*document)->child("domain").child("name").text().set(name.toUtf8().constData());
    return xml::write(**document);
}

}  // namespace trescca
