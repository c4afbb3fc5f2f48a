// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostdomain.h"

#include "core/libvirt/hostdomaindevices.h"
#include "core/libvirt/xml.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Elements of <domain> that are the host's affair: whatever the package said of them, they are as the host has them.
constexpr auto hostElements = {"metadata", "sysinfo", "on_poweroff", "on_reboot", "on_crash", "memoryBacking", "memtune", "blkiotune", "numatune",
    "cputune", "resource", "seclabel", "perf", "title", "description"};

/// What no memory of another guest goes on with.
QString foreignTo(const pugi::xml_node &domain)
{
    const pugi::xml_node devices = domain.child("devices");
    if (domain.child("launchSecurity"))
        return u"its memory is to be encrypted"_s;
    for (const auto &[name, words] : {std::pair("hostdev", u"it is given a device of the host"_s), std::pair("tpm", u"it has a TPM"_s),
             std::pair("filesystem", u"it has a shared folder"_s)})
        if (devices.child(name))
            return words;
    for (const pugi::xml_node &disk : devices.children("disk"))
        if (xml::attribute(disk, "device") != "cdrom"_L1 && xml::attribute(disk, "type") != "file"_L1)
            return u"its disk %1 is no file of the host (a volume)"_s.arg(xml::attribute(disk.child("target"), "dev"));
    static const QStringList types{u"bridge"_s, u"ethernet"_s, u"network"_s, u"user"_s, u"direct"_s, u"vhostuser"_s};
    for (const pugi::xml_node &card : devices.children("interface"))
        if (!types.contains(xml::attribute(card, "type")))
            return u"one of its ports is a device of the host (%1)"_s.arg(xml::attribute(card, "type"));
    return {};
}

QString fileOf(const pugi::xml_node &disk) { return QDir::cleanPath(xml::attribute(disk.child("source"), "file")); }

/// The medium that Nova calls the config drive; empty: there is none.
QString configDrive(const pugi::xml_node &devices)
{
    for (const pugi::xml_node &disk : devices.children("disk"))
        if (xml::attribute(disk, "device") == "cdrom"_L1 && xml::attribute(disk, "type") == "file"_L1 && disk.child("source").attribute("file"))
            return fileOf(disk);
    return {};
}

bool isIn(const QString &path, const QString &folder) { return path.startsWith(folder + u'/'); }

// What names processors or cells that the guest may not have.
void dropUnknownParts(pugi::xml_node domain)
{
    const int vcpus = domain.child("vcpu").text().as_int(1);
    pugi::xml_node tuning = domain.child("cputune");
    for (const char *name : {"vcpupin", "vcpusched"})
        for (pugi::xml_node pin = tuning.child(name); pin;) {
            const pugi::xml_node next = pin.next_sibling(name);
            if (pin.attribute(QByteArrayView(name) == "vcpupin" ? "vcpu" : "vcpus").as_int() >= vcpus)
                tuning.remove_child(pin);
            pin = next;
        }
    pugi::xml_node memory = domain.child("numatune");
    while (memory.child("memnode"))
        memory.remove_child("memnode");
    for (pugi::xml_node page : domain.child("memoryBacking").child("hugepages").children("page"))
        page.remove_attribute("nodeset");
}

void completeHead(const pugi::xml_node &from, pugi::xml_node to)
{
    for (const char *name : hostElements) {
        while (to.child(name))
            to.remove_child(name);
        for (const pugi::xml_node &node : from.children(name))
            to.append_copy(node);
    }
    if (const QString set = xml::attribute(from.child("vcpu"), "cpuset"); !set.isEmpty())
        xml::set(to.child("vcpu"), "cpuset", set);
    pugi::xml_node os = to.child("os");
    os.remove_child("smbios");
    if (const pugi::xml_node smbios = from.child("os").child("smbios"))
        os.append_copy(smbios);
    dropUnknownParts(to);
}

}  // namespace

HostDomain::HostDomain(std::unique_ptr<pugi::xml_document> document) : m_document(std::move(document)) {}

HostDomain::HostDomain(HostDomain &&) noexcept = default;

HostDomain &HostDomain::operator=(HostDomain &&) noexcept = default;

HostDomain::~HostDomain() = default;

pugi::xml_node HostDomain::root() const { return m_document->child("domain"); }

Result<HostDomain> HostDomain::parse(const QByteArray &xml)
{
    auto document = xml::parse(xml);
    if (!document)
        return fail(Kind::InvalidInput, document.error().in(u"The instance's description"_s).what);
    HostDomain domain(std::move(*document));
    if (xml::text(domain.root().child("uuid")).isEmpty() || xml::text(domain.root().child("name")).isEmpty())
        return fail(Kind::InvalidInput, u"The instance's description is not one of a domain with name and uuid."_s);
    if (const QString why = foreignTo(domain.root()); !why.isEmpty())
        return fail(
            Kind::Unsupported, u"No saved guest can go on as this instance: %1. Choose another flavor, or other volumes and ports."_s.arg(why));
    return domain;
}

QString HostDomain::type() const { return xml::attribute(root(), "type"); }

QString HostDomain::emulator() const { return xml::text(root().child("devices").child("emulator")); }

QString HostDomain::loader() const { return xml::text(root().child("os").child("loader")); }

Result<void> HostDomain::place(LocalParts &parts, const Manifest &manifest, const QString &folder) const
{
    const pugi::xml_node devices = root().child("devices");
    const QList<pugi::xml_node> disks = hostdomain::fileDisks(devices);
    const QString drive = configDrive(devices);
    const QString nvram = xml::text(root().child("os").child("nvram"));
    parts.name = xml::text(root().child("name"));
    parts.uuid = xml::text(root().child("uuid"));
    parts.kernel = manifest.hasKernel ? folder + u"/kernel"_s : QString();
    parts.ramdisk = manifest.hasRamdisk ? folder + u"/ramdisk"_s : QString();
    parts.nvram = !manifest.hasNvram ? QString() : nvram.isEmpty() ? folder + u"/nvram"_s : QDir::cleanPath(nvram);
    parts.consoleLog = folder + u"/console.log"_s;
    parts.disks.clear();
    qsizetype next = 0;
    qsizetype media = 0;
    for (const ManifestDisk &disk : manifest.disks) {
        const bool isDisk = disk.device == "disk"_L1;
        if (isDisk && next >= disks.size())
            return fail(Kind::Unsupported,
                u"The guest has more disks than the %1 that the instance is given. Restore it with a flavor that has as many (ephemeral disks count)."_s
                    .arg(disks.size()));
        const QString own = media == 0 && !drive.isEmpty() ? drive : u"%1/trescca-medium-%2"_s.arg(folder).arg(media);
        parts.disks << LocalDisk{disk.target, isDisk ? fileOf(disks[next]) : own, disk.format, {}, {}};
        (isDisk ? next : media) += 1;
    }
    QStringList paths{parts.nvram.isEmpty() ? folder + u'/' : parts.nvram};
    for (const LocalDisk &disk : std::as_const(parts.disks))
        paths << disk.path;
    for (const QString &path : std::as_const(paths))
        if (!isIn(path, folder) || paths.count(path) > 1)
            return fail(Kind::InvalidInput, u"The file %1 of the instance does not lie in its folder %2, or is named twice."_s.arg(path, folder));
    return {};
}

QStringList HostDomain::unused(const Manifest &manifest) const
{
    const pugi::xml_node devices = root().child("devices");
    const auto isDisk = [](const ManifestDisk &disk) { return disk.device == "disk"_L1; };
    const qsizetype used = std::ranges::count_if(manifest.disks, isDisk);
    QStringList sentences;
    for (const pugi::xml_node &disk : hostdomain::fileDisks(devices).sliced(std::min(used, hostdomain::fileDisks(devices).size())))
        sentences << u"The guest does not get the instance's disk %1: it was saved without."_s.arg(xml::attribute(disk.child("target"), "dev"));
    if (!configDrive(devices).isEmpty() && used == manifest.disks.size())
        sentences << u"The guest does not get the instance's config drive: it was saved without."_s;
    return sentences;
}

Result<QByteArray> HostDomain::complete(const QByteArray &built) const
{
    const auto document = xml::parse(built);
    if (!document)
        return fail(document);
    pugi::xml_node domain = (*document)->child("domain");
    const pugi::xml_node from = root().child("devices");
    pugi::xml_node to = domain.child("devices");
    completeHead(root(), domain);
    hostdomain::completeDisks(from, to);
    if (const auto done = hostdomain::completeInterfaces(from, to); !done)
        return fail(done);
    hostdomain::completePorts(from, to);
    hostdomain::completeScreens(from, to);
    hostdomain::completeChance(from, to);
    return xml::write(**document);
}

}  // namespace trescca
