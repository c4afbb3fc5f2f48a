// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/leftout.h"

#include "core/libvirt/domainobstacles.h"
#include "core/libvirt/xml.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// " /etc/shadow", as far as it can be shown.
QString shown(const QString &value)
{
    QString plain = value.left(80);
    std::ranges::replace_if(plain, [](QChar letter) { return !letter.isPrint(); }, QChar(u'?'));
    return plain.isEmpty() ? plain : u' ' + plain;
}

QString firstOf(const pugi::xml_node &node, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (const QString value = xml::attribute(node, name); !value.isEmpty())
            return value;
    return {};
}

class Search {
public:
    QStringList found;

    void all(const pugi::xml_node &domain)
    {
        for (const QString &part : oddParts(domain))
            add(part);
        for (const pugi::xml_node &node : domain.children())
            top(node);
        boot(domain.child("os"));
        for (const pugi::xml_node &node : domain.child("devices").children())
            device(node);
    }

private:
    void add(const QString &what)
    {
        constexpr qsizetype most = 64;
        const QString plain = shown(what).trimmed();
        if (found.size() < most && !found.contains(plain))
            found << plain;
    }

    void top(const pugi::xml_node &node)
    {
        static const QSet<QByteArray> known{"name", "uuid", "genid", "title", "description", "metadata", "memory", "currentMemory", "vcpu",
            "iothreads", "os", "features", "cpu", "clock", "on_poweroff", "on_reboot", "on_crash", "pm", "devices", "sysinfo", "maxMemory", "vcpus",
            "launchSecurity"};
        const QByteArray name(node.name());
        const bool told = name.endsWith(":commandline") || name.endsWith(":override");
        const bool libvirts = (name == "seclabel" && xml::attribute(node, "type") == "dynamic"_L1)
            || (name == "resource" && xml::text(node.child("partition")) == "/machine"_L1);
        if (node.type() == pugi::node_element && !known.contains(name) && !told && !libvirts)
            add(QString::fromUtf8(name));
    }

    void boot(const pugi::xml_node &os)
    {
        static const QSet<QByteArray> known{
            "type", "loader", "nvram", "kernel", "initrd", "cmdline", "boot", "bootmenu", "bios", "smbios", "firmware"};
        for (const pugi::xml_node &node : os.children())
            if (node.type() == pugi::node_element && !known.contains(node.name()))
                add(u"os/"_s + QString::fromUtf8(node.name()));
        for (const pugi::xml_node &names : os.children("smbios"))
            if (xml::attribute(names, "mode") == "host"_L1)
                add(u"the names and serial numbers of its host (smbios)"_s);
    }

    void device(const pugi::xml_node &node)
    {
        const QByteArray name(node.name());
        if (name == "disk")
            disk(node);
        else if (name == "interface")
            interface(node);
        else if (name == "serial" || name == "console" || name == "channel" || name == "redirdev")
            port(node);
        else if (name == "graphics")
            display(node);
        else
            backend(node, name);
    }

    void disk(const pugi::xml_node &node)
    {
        const QString type = xml::attribute(node, "type");
        if (type != "file"_L1)
            add(u"the %1 device behind the disk %2"_s.arg(type, xml::attribute(node.child("target"), "dev")));
    }

    void interface(const pugi::xml_node &node)
    {
        static const QSet<QString> known{u"network"_s, u"bridge"_s, u"user"_s, u"hostdev"_s, u"vdpa"_s, u"vhostuser"_s};
        if (const QString type = xml::attribute(node, "type"); !known.contains(type))
            add(u"the connection of an interface (%1%2)"_s.arg(type, shown(firstOf(node.child("source"), {"dev", "path", "address"}))));
        for (const char *script : {"script", "downscript"})
            if (node.child(script))
                add(u"the script of an interface"_s + shown(xml::attribute(node.child(script), "path")));
    }

    void port(const pugi::xml_node &node)
    {
        static const QSet<QString> open{u"file"_s, u"dev"_s, u"pipe"_s, u"tcp"_s, u"udp"_s, u"nmdm"_s, u"dbus"_s};
        const QString type = xml::attribute(node, "type");
        const QString place = firstOf(node.child("source"), {"path", "host"});
        const bool named = type == "unix"_L1 && QByteArrayView(node.name()) != "channel";
        const bool log = type == "file"_L1 && place.endsWith("/console.log"_L1);  // of a guest that was restored before
        if ((open.contains(type) || named) && !log)
            add(u"the other end of a %1 (%2%3)"_s.arg(QString::fromLatin1(node.name()), type, shown(place)));
        if (node.child("log"))
            add(u"the log of a %1"_s.arg(QString::fromLatin1(node.name())) + shown(xml::attribute(node.child("log"), "file")));
    }

    void display(const pugi::xml_node &node)
    {
        static const QSet<QString> local{{}, u"127.0.0.1"_s, u"::1"_s, u"localhost"_s};
        const QString socket = firstOf(node, {"socket"});
        if (!socket.isEmpty())
            add(u"the socket of a display"_s + shown(socket));
        for (const QString &address : {xml::attribute(node, "listen"), xml::attribute(node.child("listen"), "address")})
            if (!local.contains(address))
                add(u"a display that listens on"_s + shown(address));
        if (const QString render = xml::attribute(node.child("gl"), "rendernode"); !render.isEmpty())
            add(u"the graphics card of a display"_s + shown(render));
    }

    void backend(const pugi::xml_node &node, const QByteArray &name)
    {
        const QString entropy = xml::text(node.child("backend"));
        if (name == "rng" && !entropy.isEmpty() && entropy != "/dev/urandom"_L1 && entropy != "/dev/random"_L1)
            add(u"the source of random numbers"_s + shown(entropy));
        if (name == "video" && node.child("model").child("acceleration").attribute("rendernode"))
            add(u"the graphics card of a video"_s + shown(xml::attribute(node.child("model").child("acceleration"), "rendernode")));
        if (name == "audio" && xml::attribute(node, "type") == "file"_L1)
            add(u"sound to a file"_s + shown(xml::attribute(node, "path")));
        if (name == "watchdog" && xml::attribute(node, "action") == "dump"_L1)
            add(u"the dump of its memory by the watchdog"_s);
    }
};

}  // namespace

QStringList leftOut(const QByteArray &foreign)
{
    const auto document = xml::parse(foreign);
    if (!document)
        return {};
    Search search;
    search.all((*document)->child("domain"));
    return search.found;
}

}  // namespace trescca
