// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/descriptiondifferences.h"

#include "core/libvirt/domainxml.h"
#include "core/libvirt/settingdifferences.h"
#include "core/libvirt/xml.h"
#include "core/libvirt/xmlrules.h"

#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Devices of one kind, each as far as its guest sees it, sorted.
using Devices = QMap<QString, QList<QByteArray>>;

QStringList disksOf(const Instance &instance)
{
    QStringList targets;
    for (const Disk &disk : instance.disks)
        if (disk.device == "disk"_L1)
            targets << disk.target;
    std::ranges::sort(targets);
    return targets;
}

QStringList macsOf(const Instance &instance)
{
    QStringList macs;
    for (const Nic &nic : instance.nics)
        macs << nic.mac;
    std::ranges::sort(macs);
    return macs;
}

QString kindOf(const QByteArray &name)
{
    if (name == "disk")
        return u"disks"_s;
    if (name == "interface")
        return u"network interfaces"_s;
    static const QSet<QByteArray> known{"controller", "serial", "console", "channel", "input", "video", "memballoon", "rng", "watchdog", "panic",
        "sound", "redirdev", "hub", "hostdev", "filesystem", "tpm", "shmem", "memory", "vsock", "smartcard", "parallel", "iommu"};
    return known.contains(name) ? QString::fromLatin1(name) : u"other devices"_s;
}

QByteArray asSeen(const pugi::xml_node &device)
{
    pugi::xml_document scratch;
    pugi::xml_node copy = xmlrules::copyElement(device, scratch);
    if (!copy)
        return device.name();
    copy.remove_child("alias");
    const QByteArray name(device.name());
    // Left away where it is the machine's own.
    if (name == "controller" && xml::attribute(copy, "model") == "piix3-uhci"_L1)
        copy.remove_attribute("model");
    if (name == "serial") {
        copy.child("target").remove_attribute("type");
        copy.child("target").remove_child("model");
    }
    if (name == "disk" && xml::attribute(copy, "device").isEmpty())
        xml::set(copy, "device", u"disk"_s);
    return xml::write(copy).toLower();
}

// Some are no device of the guest, and libvirt tells the first serial port again as a console.
Devices devicesOf(const pugi::xml_node &domain)
{
    static const QSet<QByteArray> none{"emulator", "graphics", "audio"};
    Devices devices;
    for (const pugi::xml_node &node : domain.child("devices").children()) {
        const QByteArray name(node.name());
        const bool again = name == "console" && xml::attribute(node.child("target"), "type") != "virtio"_L1;
        if (node.type() == pugi::node_element && !none.contains(name) && !again)
            devices[kindOf(name)] << asSeen(node);
    }
    for (QList<QByteArray> &kind : devices)
        std::ranges::sort(kind);
    return devices;
}

// A save image leaves away what the machine has of itself; it adds nothing.
bool sameDevices(const QString &kind, const QList<QByteArray> &started, const QList<QByteArray> &told)
{
    static const QSet<QString> implicit{u"input"_s, u"watchdog"_s, u"controller"_s, u"panic"_s, u"memballoon"_s, u"iommu"_s};
    return implicit.contains(kind) ? std::ranges::includes(told, started) : told == started;
}

/// The name of the network or bridge that a card is connected to; libvirt tells the bridge of a network, too.
QString connectionOf(const pugi::xml_node &interface)
{
    const QString network = xml::attribute(interface.child("source"), "network");
    return network.isEmpty() ? networkOf(interface) : network;
}

QStringList connectionsOf(const pugi::xml_node &domain)
{
    QStringList out;
    for (const pugi::xml_node &node : domain.child("devices").children("interface"))
        out << xml::attribute(node.child("mac"), "address").toLower() + u' ' + connectionOf(node);
    std::ranges::sort(out);
    return out;
}

class Comparison {
public:
    Comparison(const pugi::xml_node &started, const pugi::xml_node &told) : m_started(started), m_told(told) {}
    DescriptionDifferences found;

    void sizes(const Instance &started, const Instance &told)
    {
        add(u"memory"_s, started.memory == told.memory);
        add(u"processors"_s, started.vcpus == told.vcpus);
        add(u"disks"_s, disksOf(started) == disksOf(told));
        add(u"network interfaces"_s, macsOf(started) == macsOf(told));
    }

    void machine(const pugi::xml_node &cookieCpu)
    {
        const auto at = [this](const char *name) { return std::pair(m_started.child("os").child(name), m_told.child("os").child(name)); };
        const auto [startedType, toldType] = at("type");
        unlike(u"hypervisor"_s, xml::attribute(m_started, "type"), xml::attribute(m_told, "type"));
        unlike(u"uuid"_s, text(m_started, "uuid"), text(m_told, "uuid"));
        unlike(u"architecture"_s, xml::attribute(startedType, "arch"), xml::attribute(toldType, "arch"));
        unlike(u"machine type"_s, xml::attribute(startedType, "machine"), xml::attribute(toldType, "machine"));
        unlike(u"kind of virtual machine"_s, xml::text(startedType), xml::text(toldType));
        const auto [startedLoader, toldLoader] = at("loader");
        add(u"firmware"_s, fileName(startedLoader) == fileName(toldLoader));
        const auto [startedLine, toldLine] = at("cmdline");
        add(u"kernel command line"_s, xml::text(startedLine) == xml::text(toldLine));
        tell(u"CPU model"_s, sameCpu(cookieCpu));
    }

    void devices()
    {
        const Devices started = devicesOf(m_started);
        const Devices told = devicesOf(m_told);
        QSet<QString> kinds(started.keyBegin(), started.keyEnd());
        kinds.unite(QSet<QString>(told.keyBegin(), told.keyEnd()));
        QStringList sorted(kinds.cbegin(), kinds.cend());
        std::ranges::sort(sorted);
        for (const QString &kind : sorted)
            tell(kind, sameDevices(kind, started.value(kind), told.value(kind)));
    }

    void names()
    {
        for (const char *name : {"name", "title", "description", "on_poweroff", "on_reboot", "on_crash"})
            tell(QString::fromLatin1(name), text(m_started, name) == text(m_told, name));
        tell(u"networks"_s, connectionsOf(m_started) == connectionsOf(m_told));
        const auto graphical = [](const pugi::xml_node &domain) { return !domain.child("devices").child("graphics").empty(); };
        tell(u"display"_s, graphical(m_started) == graphical(m_told));
    }

private:
    static QString text(const pugi::xml_node &node, const char *name) { return xml::text(node.child(name)); }
    static QString fileName(const pugi::xml_node &loader) { return QFileInfo(xml::text(loader)).fileName(); }

    void add(const QString &what, bool same)
    {
        if (!same)
            found.machine << what;
    }

    void tell(const QString &what, bool same)
    {
        if (!same && !found.machine.contains(what))
            found.told << what;
    }

    void unlike(const QString &what, const QString &one, const QString &other)
    {
        if (one.isEmpty() != other.isEmpty())
            found.missing << what;
        else
            add(what, one.compare(other, Qt::CaseInsensitive) == 0);
    }

    // What runs is told as one model with features; what was asked for may be "as the host". The cookie has what ran.
    [[nodiscard]] bool sameCpu(const pugi::xml_node &cookieCpu) const
    {
        const pugi::xml_node asked = m_started.child("cpu");
        const pugi::xml_node ran = cookieCpu ? cookieCpu : asked;
        const pugi::xml_node told = m_told.child("cpu");
        if (const QString mode = xml::attribute(asked, "mode"); mode != "custom"_L1 && !mode.isEmpty() && mode == xml::attribute(told, "mode"))
            return true;  // both tell what was asked for
        if (xml::attribute(ran, "mode") == "host-model"_L1 && xml::attribute(told, "mode") == "custom"_L1)
            return true;
        return modelOf(ran) == modelOf(told);
    }

    static QString modelOf(const pugi::xml_node &cpu)
    {
        const QString model = text(cpu, "model");
        const QString mode = xml::attribute(cpu, "mode");
        return mode.isEmpty() || mode == "custom"_L1 ? model : mode;
    }

    pugi::xml_node m_started;
    pugi::xml_node m_told;
};

}  // namespace

DescriptionDifferences compareDescriptions(const QByteArray &started, const QByteArray &cookie, const QByteArray &told)
{
    const auto read = describeDomain(started);
    const auto readToo = describeDomain(told);
    if (!read || !readToo)
        return {};
    const auto one = xml::parse(started);
    const auto other = xml::parse(told);
    const auto ran = xml::parse(cookie);
    if (!one || !other)
        return {};
    Comparison comparison((*one)->child("domain"), (*other)->child("domain"));
    comparison.machine(ran ? (*ran)->child("cookie").child("cpu") : pugi::xml_node());
    comparison.sizes(read->instance, readToo->instance);
    comparison.devices();
    comparison.names();
    comparison.found.settings = differingSettings((*one)->child("domain"), (*other)->child("domain"));
    return comparison.found;
}

}  // namespace trescca
