// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/leftout.h"

#include "core/libvirt/domainobstacles.h"
#include "core/libvirt/hostplaces.h"
#include "core/libvirt/leftoutdevices.h"
#include "core/libvirt/partslist.h"
#include "core/libvirt/xml.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using enum PartsList::Weight;

/// What is not a device.
class HeadSearch {
public:
    HeadSearch(PartsList &found, const BroughtParts &brought) : m_found(found), m_brought(brought) {}

    void all(const pugi::xml_node &domain)
    {
        for (const QString &part : oddParts(domain))
            odd(part);
        QSet<QByteArray> once;
        for (const pugi::xml_node &node : domain.children())
            if (node.type() == pugi::node_element)
                top(node, once);
        boot(domain.child("os"));
        lifecycle(domain);
        if (const QString cpus = xml::attribute(domain.child("vcpu"), "cpuset"); !cpus.isEmpty())
            m_found.add(Grave, u"the binding to processors of its host"_s, cpus);
    }

private:
    // "channel of type ...": the type is foreign text, the kind is not.
    void odd(const QString &part)
    {
        const qsizetype at = part.indexOf(" of type "_L1);
        m_found.add(weightOf(part), at < 0 ? part : part.left(at + 8), at < 0 ? QString() : part.sliced(at + 9));
    }

    // A name that libvirt does not know does nothing anywhere.
    static PartsList::Weight weightOf(const QString &name)
    {
        static const QSet<QString> devices{u"hostdev"_s, u"filesystem"_s, u"tpm"_s, u"shmem"_s, u"memory"_s, u"smartcard"_s, u"vsock"_s,
            u"parallel"_s, u"lease"_s, u"nvram"_s, u"iommu"_s, u"crypto"_s, u"pstore"_s};
        static const QSet<QString> settings{u"memoryBacking"_s, u"seclabel"_s, u"resource"_s, u"idmap"_s, u"keywrap"_s, u"numatune"_s, u"cputune"_s,
            u"blkiotune"_s, u"memtune"_s, u"perf"_s, u"on_lockfailure"_s, u"bootloader"_s, u"commandline"_s, u"throttlegroups"_s};
        return name.contains(u' ') || devices.contains(name) || settings.contains(name) ? Grave : Slight;
    }

    void top(const pugi::xml_node &node, QSet<QByteArray> &once)
    {
        static const QSet<QByteArray> known{"name", "uuid", "genid", "title", "description", "metadata", "memory", "currentMemory", "vcpu",
            "iothreads", "os", "features", "cpu", "clock", "on_poweroff", "on_reboot", "on_crash", "pm", "devices", "sysinfo", "maxMemory", "vcpus",
            "launchSecurity"};
        const QByteArray name(node.name());
        const bool told = name.endsWith(":commandline") || name.endsWith(":override");
        const bool libvirts = (name == "seclabel" && xml::attribute(node, "type") == "dynamic"_L1)
            || (name == "resource" && xml::text(node.child("partition")) == "/machine"_L1);
        if (!known.contains(name) && !told && !libvirts)
            m_found.add(weightOf(QString::fromUtf8(name)), QString::fromUtf8(name));
        if (known.contains(name) && name != "sysinfo" && once.contains(name))
            m_found.add(Grave, u"a second "_s + QString::fromUtf8(name));
        once.insert(name);
    }

    void boot(const pugi::xml_node &os)
    {
        static const QSet<QByteArray> known{
            "type", "loader", "nvram", "kernel", "initrd", "cmdline", "boot", "bootmenu", "bios", "smbios", "firmware"};
        for (const pugi::xml_node &node : os.children())
            if (node.type() == pugi::node_element && !known.contains(node.name()))
                m_found.add(QByteArrayView(node.name()) == "acpi" ? Grave : Slight, u"os/"_s + QString::fromUtf8(node.name()));
        for (const pugi::xml_node &names : os.children("smbios"))
            if (xml::attribute(names, "mode") == "host"_L1)
                m_found.add(Grave, u"the names and serial numbers of its host (smbios)"_s);
        for (const pugi::xml_node &loader : os.children("loader"))
            if (const QString path = xml::text(loader); !path.isEmpty() && !hostplaces::isFirmware(path))
                m_found.add(Grave, u"the firmware"_s, path);
        variables(os);
        file(u"the kernel"_s, xml::text(os.child("kernel")), m_brought.kernel);
        file(u"the initial ramdisk"_s, xml::text(os.child("initrd")), m_brought.ramdisk);
    }

    void variables(const pugi::xml_node &os)
    {
        for (const pugi::xml_node &nvram : os.children("nvram")) {
            if (const QString from = xml::attribute(nvram, "template"); !from.isEmpty() && !hostplaces::isFirmware(from))
                m_found.add(Grave, u"the template of its UEFI variables"_s, from);
            const QString path = xml::text(nvram);
            file(u"the UEFI variables"_s, path.isEmpty() ? xml::attribute(nvram.child("source"), "file") : path, m_brought.nvram);
        }
    }

    void file(const QString &kind, const QString &path, bool brought)
    {
        if (!path.isEmpty() && (!brought || hostplaces::isSystems(path)))
            m_found.add(Grave, kind, path);
    }

    void lifecycle(const pugi::xml_node &domain)
    {
        const QString action = xml::text(domain.child("on_crash"));
        if (action.startsWith("coredump"_L1))
            m_found.add(Grave, u"the dump of its memory when it crashes"_s, action);
    }

    PartsList &m_found;
    const BroughtParts &m_brought;
};

}  // namespace

QStringList leftOut(const QByteArray &foreign, const BroughtParts &brought)
{
    const auto document = xml::parse(foreign);
    if (!document)
        return {};
    const pugi::xml_node domain = (*document)->child("domain");
    PartsList found;
    HeadSearch(found, brought).all(domain);
    findLeftOutDevices(domain.child("devices"), brought, found);
    return found.told();
}

}  // namespace trescca
