// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostdomaindevices.h"

#include "core/libvirt/xml.h"

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace trescca::hostdomain {

namespace {

using Names = std::initializer_list<const char *>;

/// Replaces children of these names by those of the host.
void replaceChildren(const pugi::xml_node &from, pugi::xml_node to, Names names)
{
    for (const char *name : names) {
        while (to.child(name))
            to.remove_child(name);
        for (const pugi::xml_node &child : from.children(name))
            to.append_copy(child);
    }
}

QList<pugi::xml_node> all(const pugi::xml_node &devices, const char *name)
{
    QList<pugi::xml_node> found;
    for (const pugi::xml_node &node : devices.children(name))
        found << node;
    return found;
}

void put(pugi::xml_node node, const char *name, const QString &value)
{
    node.remove_attribute(name);
    xml::set(node, name, value);
}

bool isDisk(const pugi::xml_node &disk) { return !disk.attribute("device") || xml::attribute(disk, "device") == "disk"_L1; }

// Whether writes are cached the guest knows from the package; whether they go past the host's cache is the host's affair.
QString cacheMode(const QString &guest, const QString &host)
{
    const bool direct = host == "none"_L1 || host == "directsync"_L1;
    if (guest == "writethrough"_L1)
        return direct ? u"directsync"_s : u"writethrough"_s;
    return direct ? u"none"_s : host == "unsafe"_L1 ? host : u"writeback"_s;
}

void completeDriver(const pugi::xml_node &from, pugi::xml_node to)
{
    put(to, "cache", cacheMode(xml::attribute(to, "cache"), xml::attribute(from, "cache")));
    for (const char *name : {"io", "discard", "error_policy", "rerror_policy"})
        if (from.attribute(name))
            put(to, name, xml::attribute(from, name));
}

QString macOf(const pugi::xml_node &card) { return xml::attribute(card.child("mac"), "address").toLower(); }

/// The host's card for each of the package's: the one with its address, else the first that is left.
QList<pugi::xml_node> paired(const QList<pugi::xml_node> &cards, QList<pugi::xml_node> hosts)
{
    QList<pugi::xml_node> pairs(cards.size());
    for (const bool byAddress : {true, false})
        for (qsizetype i = 0; i < cards.size(); ++i) {
            const auto one = std::ranges::find_if(hosts, [&](const pugi::xml_node &host) { return !byAddress || macOf(host) == macOf(cards[i]); });
            if (!pairs[i] && one != hosts.end())
                pairs[i] = *one, hosts.erase(one);
        }
    return pairs;
}

void completeInterface(const pugi::xml_node &from, pugi::xml_node to)
{
    put(to, "type", xml::attribute(from, "type"));
    replaceChildren(from, to, {"source", "target", "virtualport", "filterref", "bandwidth", "vlan", "script", "port", "backend"});
    if (const QString name = xml::attribute(from.child("driver"), "name"); !name.isEmpty())
        put(to.child("driver") ? to.child("driver") : to.append_child("driver"), "name", name);
}

void completePort(const pugi::xml_node &from, pugi::xml_node to)
{
    replaceChildren(from, to, {"source", "protocol", "log"});
    put(to, "type", from ? xml::attribute(from, "type") : u"null"_s);
}

QString targetName(const pugi::xml_node &channel) { return xml::attribute(channel.child("target"), "name"); }

}  // namespace

QList<pugi::xml_node> fileDisks(const pugi::xml_node &devices)
{
    QList<pugi::xml_node> disks = all(devices, "disk");
    disks.removeIf([](const pugi::xml_node &disk) { return !isDisk(disk) || xml::attribute(disk, "type") != "file"_L1; });
    return disks;
}

void completeDisks(const pugi::xml_node &from, pugi::xml_node to)
{
    const QList<pugi::xml_node> hosts = fileDisks(from);
    const QList<pugi::xml_node> disks = fileDisks(to);
    for (qsizetype i = 0; i < std::min(disks.size(), hosts.size()); ++i) {
        completeDriver(hosts[i].child("driver"), disks[i].child("driver"));
        replaceChildren(hosts[i], disks[i], {"iotune"});
    }
}

Result<void> completeInterfaces(const pugi::xml_node &from, pugi::xml_node to)
{
    const QList<pugi::xml_node> hosts = all(from, "interface");
    const QList<pugi::xml_node> cards = all(to, "interface");
    if (hosts.size() != cards.size())
        return fail(Kind::Unsupported,
            u"The guest has %1 network cards, and the instance was given %2 ports. Restore it with as many ports as it has cards."_s.arg(cards.size())
                .arg(hosts.size()));
    const QList<pugi::xml_node> pairs = paired(cards, hosts);
    for (qsizetype i = 0; i < cards.size(); ++i)
        completeInterface(pairs[i], cards[i]);
    return {};
}

void completePorts(const pugi::xml_node &from, pugi::xml_node to)
{
    for (const char *name : {"serial", "console"}) {
        const QList<pugi::xml_node> hosts = all(from, name);
        const QList<pugi::xml_node> ports = all(to, name);
        for (qsizetype i = 0; i < ports.size(); ++i)
            completePort(hosts.value(i), ports[i]);
    }
    for (pugi::xml_node channel : to.children("channel"))
        for (const pugi::xml_node &host : from.children("channel"))
            if (!targetName(host).isEmpty() && targetName(host) == targetName(channel))
                completePort(host, channel);
}

void completeScreens(const pugi::xml_node &from, pugi::xml_node to)
{
    const auto isCard = [](const pugi::xml_node &video) { return xml::attribute(video.child("model"), "type") != "none"_L1; };
    const bool hasScreen = std::ranges::any_of(all(to, "video"), isCard);
    replaceChildren(hasScreen ? from : pugi::xml_node(), to, {"graphics"});
}

void completeChance(const pugi::xml_node &from, pugi::xml_node to)
{
    if (from.child("rng").child("backend"))
        for (pugi::xml_node rng : to.children("rng"))
            replaceChildren(from.child("rng"), rng, {"backend"});
}

}  // namespace trescca::hostdomain
