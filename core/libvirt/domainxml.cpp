// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainxml.h"

#include "core/base/memoryunit.h"
#include "core/libvirt/domainobstacles.h"
#include "core/libvirt/xml.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// What makes no sense counts as more than anybody has.
std::uint64_t bytesOf(const pugi::xml_node &memory)
{
    const std::uint64_t value = memory.text().as_ullong();
    const std::uint64_t unit = memoryUnit(xml::attribute(memory, "unit"));
    return unit == 0 || value > UINT64_MAX / unit ? UINT64_MAX : value * unit;
}

Disk readDisk(const pugi::xml_node &node)
{
    Disk disk;
    disk.target = xml::attribute(node.child("target"), "dev");
    disk.device = xml::attribute(node, "device");
    if (disk.device.isEmpty())
        disk.device = u"disk"_s;
    disk.path = xml::attribute(node.child("source"), "file");
    disk.bus = xml::attribute(node.child("target"), "bus");
    disk.format = xml::attribute(node.child("driver"), "type");
    if (disk.format.isEmpty())
        disk.format = u"raw"_s;
    disk.readOnly = node.child("readonly") || disk.device == "cdrom"_L1;
    return disk;
}

// libvirt has two forms: the path as text, or a source as a disk has it.
QString nvramPath(const pugi::xml_node &nvram)
{
    const QString path = xml::text(nvram);
    return path.isEmpty() ? xml::attribute(nvram.child("source"), "file") : path;
}

// Of what a virtio card may do for its guest, a QEMU in user mode can do none of these, nor could any guest that began there ask for them.
bool hasOffloads(const pugi::xml_node &driver)
{
    return !std::ranges::all_of(offloads, [&driver](const char *name) {
        return xml::attribute(driver.child("host"), name) == "off"_L1 && xml::attribute(driver.child("guest"), name) == "off"_L1;
    });
}

Nic readNic(const pugi::xml_node &node)
{
    Nic nic;
    nic.mac = xml::attribute(node.child("mac"), "address").toLower();
    nic.model = xml::attribute(node.child("model"), "type");
    nic.network = networkOf(node);
    nic.offloads = hasOffloads(node.child("driver"));
    return nic;
}

void readDevices(const pugi::xml_node &devices, DomainDescription &out)
{
    for (const pugi::xml_node &node : devices.children("disk"))
        out.instance.disks << readDisk(node);
    for (const pugi::xml_node &node : devices.children("interface"))
        out.instance.nics << readNic(node);
    for (const pugi::xml_node &node : devices.children("channel"))
        if (xml::attribute(node.child("target"), "name") == "org.qemu.guest_agent.0"_L1)
            out.agentConnected |= xml::attribute(node.child("target"), "state") == "connected"_L1;
}

void readMetadata(const pugi::xml_node &metadata, DomainDescription &out)
{
    for (const pugi::xml_node &ours : metadata.children()) {
        const QByteArray name(ours.name());
        if (name.endsWith(":instance") && xml::hasNamespace(ours, metadataNamespace)) {
            out.instance.migration = xml::attribute(ours, "migration");
            out.instance.image = xml::attribute(ours, "image");
        }
        if (name.endsWith(":held") && xml::hasNamespace(ours, heldNamespace))
            out.holder = xml::attribute(ours, "folder");
    }
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
    instance.kernel = out.kernel = xml::text(os.child("kernel"));
    out.ramdisk = xml::text(os.child("initrd"));
    instance.firmware = QFileInfo(xml::text(os.child("loader"))).fileName();
    out.nvram = nvramPath(os.child("nvram"));
    const pugi::xml_node cpu = domain.child("cpu");
    instance.cpuModel = cpu.child("model") ? xml::text(cpu.child("model")) : xml::attribute(cpu, "mode");
    readDevices(domain.child("devices"), out);
    readMetadata(domain.child("metadata"), out);
    out.obstacles = domainObstacles(domain);
    return out;
}

QString networkOf(const pugi::xml_node &interface)
{
    const QString type = xml::attribute(interface, "type");
    const bool named = type == "network"_L1 || type == "bridge"_L1;
    return named ? xml::attribute(interface.child("source"), type.toLatin1().constData()) : type;
}

Result<QByteArray> withoutSecrets(const QByteArray &text)
{
    const auto document = xml::parse(text);
    if (!document)
        return fail(document);
    bool found = false;
    for (pugi::xml_node graphics : (*document)->child("domain").child("devices").children("graphics"))
        found |= graphics.remove_attribute("passwd");
    return found ? xml::write(**document) : text;
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
