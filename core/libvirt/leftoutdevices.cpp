// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/leftoutdevices.h"

#include "core/libvirt/hostplaces.h"
#include "core/libvirt/xml.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using enum PartsList::Weight;

QString firstOf(const pugi::xml_node &node, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (const QString value = xml::attribute(node, name); !value.isEmpty())
            return value;
    return {};
}

/// The first place of the host that the element or anything in it names.
QString placeIn(const pugi::xml_node &node)
{
    if (const QString place = firstOf(node, {"file", "path", "dev", "dir", "host", "name", "socket"}); !place.isEmpty())
        return place;
    for (const pugi::xml_node &child : node.children())
        if (const QString place = placeIn(child); !place.isEmpty())
            return place;
    return {};
}

QString pair(const QString &name, const QString &place) { return place.isEmpty() ? u"(%1)"_s.arg(name) : u"(%1 %2)"_s.arg(name, place); }

QString nameOf(const pugi::xml_node &node) { return QString::fromUtf8(node.name()); }

class DeviceSearch {
public:
    DeviceSearch(PartsList &found, const BroughtParts &brought) : m_found(found), m_brought(brought) {}

    void device(const pugi::xml_node &node)
    {
        const QByteArray name(node.name());
        if (name == "emulator")
            emulator(node);
        else if (name == "disk")
            disk(node);
        else if (name == "interface")
            interface(node);
        else if (name == "serial" || name == "console" || name == "channel" || name == "redirdev")
            port(node);
        else if (name == "graphics")
            display(node);
        else if (name == "audio")
            sound(node);
        else
            backend(node, name);
    }

private:
    void emulator(const pugi::xml_node &node)
    {
        if (const QString path = xml::text(node); !path.isEmpty() && !hostplaces::isEmulator(path))
            m_found.add(Grave, u"the emulator"_s, path);
    }

    /// Children that neither a restore takes over nor any description has for itself.
    void others(const pugi::xml_node &node, const QSet<QByteArray> &known)
    {
        for (const pugi::xml_node &child : node.children()) {
            if (child.type() != pugi::node_element || known.contains(child.name()))
                continue;
            const QString place = placeIn(child);
            m_found.add(place.isEmpty() ? Slight : Grave, u"a part of its %1"_s.arg(nameOf(node)), pair(nameOf(child), place));
        }
    }

    void disk(const pugi::xml_node &node)
    {
        static const QSet<QByteArray> known{"driver", "source", "backingStore", "target", "readonly", "serial", "vendor", "product", "wwn", "blockio",
            "geometry", "boot", "alias", "address", "privateData"};
        const QString target = xml::attribute(node.child("target"), "dev");
        const QString type = xml::attribute(node, "type");
        if (type != "file"_L1)
            m_found.add(Grave, u"the device behind the disk"_s, target + u' ' + pair(type, placeIn(node.child("source"))));
        if (xml::attribute(node, "device") == "lun"_L1)
            m_found.add(Grave, u"the SCSI commands to its host's device (lun) of the disk"_s, target);
        const bool brought = m_brought.disks.contains(target);
        for (const pugi::xml_node &source : node.children("source")) {
            file(u"the file behind the disk"_s, target, xml::attribute(source, "file"), brought);
            others(source, {"seclabel", "address", "privateData"});
        }
        for (pugi::xml_node base = node.child("backingStore"); base; base = base.child("backingStore"))
            file(u"the base of the disk"_s, target, placeIn(base.child("source")), brought);
        others(node, known);
    }

    void file(const QString &kind, const QString &target, const QString &path, bool brought)
    {
        if (!path.isEmpty() && (!brought || hostplaces::isSystems(path)))
            m_found.add(Grave, kind, target + u' ' + path);
    }

    void interface(const pugi::xml_node &node)
    {
        static const QSet<QString> known{u"network"_s, u"bridge"_s, u"user"_s, u"hostdev"_s, u"vdpa"_s, u"vhostuser"_s};
        static const QSet<QByteArray> parts{"source", "target", "mac", "model", "mtu", "driver", "link", "boot", "acpi", "rom", "alias", "address",
            "script", "downscript", "backend", "portForward"};
        if (const QString type = xml::attribute(node, "type"); !known.contains(type))
            m_found.add(Grave, u"the connection of an interface"_s, pair(type, firstOf(node.child("source"), {"dev", "path", "address"})));
        for (const char *script : {"script", "downscript"})
            if (node.child(script))
                m_found.add(Grave, u"the script of an interface"_s, xml::attribute(node.child(script), "path"));
        for (const char *name : {"tap", "vhost", "logFile"})
            if (const QString place = xml::attribute(node.child("backend"), name); !place.isEmpty())
                m_found.add(Grave, u"the %1 of an interface"_s.arg(QLatin1StringView(name)), place);
        if (node.child("portForward"))
            m_found.add(Grave, u"the ports of its host that an interface forwards"_s);
        others(node, parts);
    }

    void port(const pugi::xml_node &node)
    {
        static const QSet<QString> open{u"file"_s, u"dev"_s, u"pipe"_s, u"tcp"_s, u"udp"_s, u"nmdm"_s, u"dbus"_s};
        const QString type = xml::attribute(node, "type");
        for (const pugi::xml_node &source : node.children("source")) {
            const QString place = firstOf(source, {"path", "host", "channel", "master"});
            const bool named =
                type == "unix"_L1 && !place.isEmpty() && (xml::attribute(source, "mode") == "connect"_L1 || !hostplaces::isLibvirtsSocket(place));
            const bool log = type == "file"_L1 && hostplaces::isConsoleLog(place);  // of a guest that was restored before
            if ((open.contains(type) || named) && !log)
                m_found.add(Grave, u"the other end of a %1"_s.arg(nameOf(node)), pair(type, place));
        }
        if (const QString log = xml::attribute(node.child("log"), "file"); node.child("log") && !hostplaces::isConsoleLog(log))
            m_found.add(Grave, u"the log of a %1"_s.arg(nameOf(node)), log);
        others(node, {"source", "target", "protocol", "log", "boot", "alias", "address"});
    }

    void display(const pugi::xml_node &node)
    {
        socket(xml::attribute(node, "socket"));
        address(xml::attribute(node, "listen"));
        for (const pugi::xml_node &listen : node.children("listen")) {
            socket(xml::attribute(listen, "socket"));
            address(xml::attribute(listen, "address"));
            if (xml::attribute(listen, "type") == "network"_L1)
                m_found.add(Grave, u"a display that listens on the network"_s, xml::attribute(listen, "network"));
        }
        if (const QString bus = xml::attribute(node, "type") == "dbus"_L1 ? xml::attribute(node, "address") : QString(); !bus.isEmpty())
            m_found.add(Grave, u"a display on the bus"_s, bus);
        if (const QString key = xml::attribute(node, "xauth"); !key.isEmpty())
            m_found.add(Grave, u"the X key of a display"_s, key);
        if (node.attribute("passwd"))
            m_found.add(Slight, u"the password of a display"_s);
        if (const QString render = firstOf(node.child("gl"), {"rendernode"}); !render.isEmpty())
            m_found.add(Grave, u"the graphics card of a display"_s, render);
    }

    void socket(const QString &path)
    {
        if (!path.isEmpty() && !hostplaces::isLibvirtsSocket(path))
            m_found.add(Grave, u"the socket of a display"_s, path);
    }

    void address(const QString &address)
    {
        static const QSet<QString> local{{}, u"127.0.0.1"_s, u"::1"_s, u"localhost"_s};
        if (!local.contains(address))
            m_found.add(Grave, u"a display that listens on"_s, address);
    }

    void sound(const pugi::xml_node &node)
    {
        const QString type = xml::attribute(node, "type");
        if (type == "file"_L1)
            m_found.add(Grave, u"sound to a file"_s, xml::attribute(node, "path"));
        else if (!type.isEmpty() && type != "none"_L1 && type != "spice"_L1)
            m_found.add(Grave, u"sound by its host"_s, pair(type, firstOf(node, {"serverName", "runtimeDir", "dev"})));
        for (const char *name : {"input", "output"})
            if (const QString place = firstOf(node.child(name), {"dev", "serverName"}); !place.isEmpty())
                m_found.add(Grave, u"sound by the device"_s, place);
    }

    void backend(const pugi::xml_node &node, const QByteArray &name)
    {
        const QString entropy = xml::text(node.child("backend"));
        if (name == "rng" && !entropy.isEmpty() && entropy != "/dev/urandom"_L1 && entropy != "/dev/random"_L1)
            m_found.add(Grave, u"the source of random numbers"_s, entropy);
        if (const auto render = node.child("model").child("acceleration"); name == "video" && render.attribute("rendernode"))
            m_found.add(Grave, u"the graphics card of a video"_s, xml::attribute(render, "rendernode"));
        if (name == "watchdog" && xml::attribute(node, "action") == "dump"_L1)
            m_found.add(Grave, u"the dump of its memory by the watchdog"_s);
        if (const QString rom = xml::attribute(node.child("rom"), "file"); !rom.isEmpty())
            m_found.add(Grave, u"the ROM file of a device"_s, rom);
    }

    PartsList &m_found;
    const BroughtParts &m_brought;
};

}  // namespace

void findLeftOutDevices(const pugi::xml_node &devices, const BroughtParts &brought, PartsList &found)
{
    DeviceSearch search(found, brought);
    for (const pugi::xml_node &node : devices.children())
        if (node.type() == pugi::node_element)
            search.device(node);
}

}  // namespace trescca
