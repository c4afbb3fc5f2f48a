// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/settingdifferences.h"

#include "core/libvirt/xml.h"
#include "core/libvirt/xmlrules.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int deepest = 4;
constexpr qsizetype mostTold = 8;

using Attributes = QMap<QByteArray, QString>;
using Children = QMap<QByteArray, QList<pugi::xml_node>>;

// What others compare, or what is nobody's but the program's that wrote it.
bool isLeftAside(const QString &path)
{
    static const QSet<QString> aside{u"name"_s, u"uuid"_s, u"title"_s, u"description"_s, u"metadata"_s, u"memory"_s, u"devices"_s, u"on_poweroff"_s,
        u"on_reboot"_s, u"on_crash"_s, u"@id"_s, u"@type"_s, u"clock@adjustment"_s};
    if (path.startsWith("cpu/"_L1) || path.startsWith("cpu@"_L1))  // of the CPU only what is not its model
        return !path.startsWith("cpu/topology"_L1) && !path.startsWith("cpu/cache"_L1) && !path.startsWith("cpu/numa"_L1);
    return aside.contains(path) || path.startsWith("@xmlns"_L1);
}

// A save image leaves it away.
bool isToldWhileItRuns(const QString &path)
{
    static const QSet<QString> runs{u"seclabel"_s, u"resource"_s, u"vcpus"_s, u"cpu"_s, u"os@firmware"_s, u"os/firmware"_s};
    return runs.contains(path) || path.startsWith("os/loader@"_L1) || path.startsWith("os/nvram@"_L1);
}

Attributes attributesOf(const pugi::xml_node &node)
{
    Attributes out;
    for (const pugi::xml_attribute &attribute : node.attributes())
        out.insert(attribute.name(), QString::fromUtf8(attribute.value()));
    return out;
}

Children childrenOf(const pugi::xml_node &node)
{
    Children out;
    for (const pugi::xml_node &child : node.children())
        if (child.type() == pugi::node_element)
            out[child.name()] << child;
    return out;
}

QList<QByteArray> textsOf(const QList<pugi::xml_node> &nodes)
{
    QList<QByteArray> out;
    for (const pugi::xml_node &node : nodes)
        out << xml::write(node);
    std::ranges::sort(out);
    return out;
}

class SettingWalk {
public:
    QStringList found;

    void compare(const pugi::xml_node &started, const pugi::xml_node &told, const QString &path, int depth = 0)
    {
        attributes(attributesOf(started), attributesOf(told), path);
        if (depth > 0 && xml::text(started) != xml::text(told) && path != "os/loader"_L1)  // whose file has another place at each host
            add(path);
        const Children one = childrenOf(started);
        const Children other = childrenOf(told);
        for (const QByteArray &name : namesOf(one, other))
            children(one.value(name), other.value(name), path.isEmpty() ? word(name) : path + u'/' + word(name), depth + 1);
    }

private:
    // Names are foreign text, too.
    static QString word(const QByteArray &name)
    {
        const QString text = QString::fromUtf8(name);
        return xmlrules::isToken(text) ? text : u"?"_s;
    }

    template <typename Map>
    static QList<QByteArray> namesOf(const Map &one, const Map &other)
    {
        QList<QByteArray> names = one.keys() + other.keys();
        std::ranges::sort(names);
        names.erase(std::ranges::unique(names).begin(), names.end());
        return names;
    }

    void attributes(const Attributes &started, const Attributes &told, const QString &path)
    {
        for (const QByteArray &name : namesOf(started, told)) {
            const QString place = path + u'@' + QString::fromUtf8(name);
            const bool leftAway = !started.contains(name) && isToldWhileItRuns(place);
            if (!isLeftAside(place) && !leftAway && started.value(name) != told.value(name))
                add(path.isEmpty() ? u"domain"_s : path);
        }
    }

    void children(const QList<pugi::xml_node> &started, const QList<pugi::xml_node> &told, const QString &path, int depth)
    {
        if (isLeftAside(path) || (started.isEmpty() && isToldWhileItRuns(path)))
            return;
        if (started.size() == 1 && told.size() == 1 && depth < deepest)
            compare(started.first(), told.first(), path, depth);
        else if (textsOf(started) != textsOf(told))
            add(path);
    }

    void add(const QString &path)
    {
        if (!found.contains(path))
            found << path;
    }
};

}  // namespace

QStringList differingSettings(const pugi::xml_node &started, const pugi::xml_node &told)
{
    SettingWalk walk;
    walk.compare(started, told, {});
    QStringList settings = walk.found.first(std::min(walk.found.size(), mostTold));
    if (walk.found.size() > mostTold)
        settings << u"and %1 more"_s.arg(walk.found.size() - mostTold);
    return settings;
}

}  // namespace trescca
