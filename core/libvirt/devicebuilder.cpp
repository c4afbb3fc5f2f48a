// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The devices' half of DomainBuilder.
#include "core/libvirt/domainbuilder.h"

#include "core/libvirt/domainxml.h"
#include "core/libvirt/xml.h"
#include "core/libvirt/xmlrules.h"
#include "core/site/networkchoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString among(const QString &value, const QStringList &allowed) { return allowed.contains(value) ? value : allowed.constFirst(); }

// libvirt's own aliases are given anew; only user aliases may show up in the stream's names.
void dropForeignAlias(pugi::xml_node device)
{
    const pugi::xml_node alias = device.child("alias");
    if (alias && !xml::attribute(alias, "name").startsWith("ua-"_L1))
        device.remove_child(alias);
}

void setSource(pugi::xml_node disk, const LocalDisk &local)
{
    xml::set(disk.append_child("source"), "file", local.path);
    // The chain is spelled out, so that nothing is probed.
    pugi::xml_node backing = disk.append_child("backingStore");
    if (local.basePath.isEmpty())
        return;
    xml::set(backing, "type", u"file"_s);
    xml::set(backing.append_child("format"), "type", local.baseFormat);
    xml::set(backing.append_child("source"), "file", local.basePath);
    backing.append_child("backingStore");
}

// What the guest sees of a cache mode is whether writes are cached; direct I/O is a matter of the host's file system.
QString cacheMode(const QString &foreign) { return foreign == "writethrough"_L1 || foreign == "directsync"_L1 ? u"writethrough"_s : u"writeback"_s; }

// What a guest began in user mode with is what it can go back there with, also after it has booted on a network.
void keepOffloadsOff(pugi::xml_node nic)
{
    pugi::xml_node driver = nic.child("driver") ? nic.child("driver") : nic.append_child("driver");
    for (const char *side : {"host", "guest"}) {
        pugi::xml_node settings = driver.child(side) ? driver.child(side) : driver.append_child(side);
        for (const char *name : offloads) {
            settings.remove_attribute(name);
            xml::set(settings, name, u"off"_s);
        }
    }
}

}  // namespace

Result<void> DomainBuilder::addDevices(const pugi::xml_node &from)
{
    for (const pugi::xml_node &node : from.children()) {
        const QByteArray name(node.name());
        if (name == "disk") {
            if (const auto added = addDisk(node); !added)
                return added;
        } else if (name == "interface") {
            addInterface(node);
        } else if (name == "serial" || name == "console") {
            addCharacterDevice(node);
        } else if (name == "channel") {
            addChannel(node);
        } else if (name == "graphics") {
            m_wantsGraphics = true;
        } else if (name == "controller" || name == "input" || name == "video" || name == "memballoon" || name == "rng" || name == "watchdog"
            || name == "panic" || name == "sound" || name == "hub" || name == "redirdev") {
            addPlain(node);
        }
    }
    addGraphics();
    return {};
}

Result<void> DomainBuilder::addDisk(const pugi::xml_node &from)
{
    const QString target = xml::attribute(from.child("target"), "dev");
    const QString device = among(xml::attribute(from, "device"), {u"disk"_s, u"cdrom"_s, u"floppy"_s});
    const auto local = std::ranges::find(m_parts.disks, target, &LocalDisk::target);
    const bool present = local != m_parts.disks.cend();
    if (!present && device == "disk"_L1)
        return fail(Kind::Untrusted, u"The package's description has a disk %1 that is not in the package."_s.arg(target));
    pugi::xml_node disk = xmlrules::copyElement(from, m_devices);
    disk.remove_attribute("device");
    xml::set(disk, "device", device);
    xml::set(disk, "type", u"file"_s);
    pugi::xml_node driver = disk.child("driver");
    if (!driver)
        driver = disk.prepend_child("driver");
    while (driver.next_sibling("driver"))  // which of several would count is not for the package to say
        disk.remove_child(driver.next_sibling("driver"));
    driver.remove_attribute("name");
    xml::set(driver, "name", u"qemu"_s);
    xml::set(driver, "type", present ? local->format : u"raw"_s);
    if (device == "disk"_L1)
        xml::set(driver, "cache", cacheMode(xml::attribute(from.child("driver"), "cache")));
    if (present)
        setSource(disk, *local);
    dropForeignAlias(disk);
    return {};
}

void DomainBuilder::addInterface(const pugi::xml_node &from)
{
    const QString network = networkFor(networkOf(from), m_parts.wantedNetwork, m_parts.networks);
    pugi::xml_node nic = xmlrules::copyElement(from, m_devices);
    xml::set(nic, "type", network.isEmpty() ? u"user"_s : u"network"_s);
    if (!network.isEmpty())
        xml::set(nic.append_child("source"), "network", network);
    if (networkOf(from) == userModeNetwork && xml::attribute(nic.child("model"), "type").startsWith("virtio"_L1))
        keepOffloadsOff(nic);
    dropForeignAlias(nic);
}

// A pty, socket or file of the source becomes our log file; the guest sees the same port. libvirt lists the first
// serial port again as a console.
void DomainBuilder::addCharacterDevice(const pugi::xml_node &from)
{
    const QByteArray name(from.name());
    const bool repeated = name == "console" && xml::attribute(from.child("target"), "type") == "serial"_L1;
    if (repeated)
        return;
    const QString port = xml::attribute(from.child("target"), "port");
    const bool first = name == "serial" && (port.isEmpty() || port == "0"_L1);
    pugi::xml_node device = xmlrules::copyElement(from, m_devices);
    if (first) {
        xml::set(device, "type", u"file"_s);
        pugi::xml_node source = device.append_child("source");
        xml::set(source, "path", m_parts.consoleLog);
        xml::set(source, "append", u"on"_s);
    } else {
        xml::set(device, "type", u"null"_s);
    }
    dropForeignAlias(device);
}

// The guest agent's port gets a socket whose path libvirt chooses; other ports stay as ports that lead nowhere, because
// the stream counts them.
void DomainBuilder::addChannel(const pugi::xml_node &from)
{
    if (xml::attribute(from.child("target"), "type") != "virtio"_L1)
        return;
    const bool agent = xml::attribute(from.child("target"), "name") == "org.qemu.guest_agent.0"_L1;
    pugi::xml_node channel = xmlrules::copyElement(from, m_devices);
    xml::set(channel, "type", agent ? u"unix"_s : u"null"_s);
    dropForeignAlias(channel);
}

void DomainBuilder::addPlain(const pugi::xml_node &from)
{
    const QByteArray name(from.name());
    const QString type = xml::attribute(from, "type");
    if (name == "input" && (type == "evdev"_L1 || type == "passthrough"_L1))
        return;
    pugi::xml_node device = xmlrules::copyElement(from, m_devices);
    if (name == "rng")
        xml::set(xml::add(device, "backend", u"/dev/urandom"_s), "model", u"random"_s);
    if (name == "redirdev")  // a socket that nothing is plugged into: the stream counts it, and QEMU knows that its other end is gone
        xml::set(device, "type", u"null"_s);
    if (name == "sound")
        xml::set(device.append_child("audio"), "id", u"1"_s);
    if (name == "watchdog" && xml::attribute(device, "action") == "dump"_L1)
        device.attribute("action").set_value("none");
    dropForeignAlias(device);
}

void DomainBuilder::addGraphics()
{
    pugi::xml_node audio = m_devices.append_child("audio");
    xml::set(audio, "id", u"1"_s);
    xml::set(audio, "type", u"none"_s);
    if (!m_wantsGraphics || !m_parts.vnc)
        return;
    pugi::xml_node graphics = m_devices.append_child("graphics");
    xml::set(graphics, "type", u"vnc"_s);
    xml::set(graphics, "autoport", u"yes"_s);
    xml::set(graphics, "listen", u"127.0.0.1"_s);
}

}  // namespace trescca
