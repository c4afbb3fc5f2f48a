// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/xmlrules.h"

#include "core/libvirt/xml.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace trescca::xmlrules {

namespace {

struct Rule {
    const char *path;
    const char *attributes;  // names, separated by spaces
    enum Text { None, Token, Phrase, SmallNumber, Lifecycle } text = None;
    bool switches = false;  // the attributes are "on" or "off"
};

constexpr auto pciAddress = "type domain bus slot function multifunction controller target unit port cssid ssid devno reg base iobase irq";

constexpr Rule rules[] = {
    {"memory", "unit", Rule::Token},
    {"currentMemory", "unit", Rule::Token},
    {"vcpu", "placement current", Rule::Token},
    {"iothreads", "", Rule::SmallNumber},
    {"genid", "", Rule::Token},
    // <os> is written by the builder; of its children:
    {"os/type", "arch machine", Rule::Token},
    {"os/boot", "dev"},
    {"os/bootmenu", "enable timeout"},
    {"os/bios", "useserial rebootTimeout"},
    {"os/smbios", "mode"},
    {"sysinfo", "type"},
    {"sysinfo/bios", ""},
    {"sysinfo/bios/entry", "name", Rule::Phrase},
    {"sysinfo/system", ""},
    {"sysinfo/system/entry", "name", Rule::Phrase},
    {"sysinfo/baseBoard", ""},
    {"sysinfo/baseBoard/entry", "name", Rule::Phrase},
    {"sysinfo/chassis", ""},
    {"sysinfo/chassis/entry", "name", Rule::Phrase},
    {"features", ""},
    {"features/acpi", ""},
    {"features/apic", "eoi"},
    {"features/pae", ""},
    {"features/hap", "state"},
    {"features/vmport", "state"},
    {"features/pmu", "state"},
    {"features/gic", "version"},
    {"features/smm", "state"},
    {"features/smm/tseg", "unit", Rule::Token},
    {"features/ioapic", "driver"},
    {"features/vmcoreinfo", "state"},
    {"features/ps2", "state"},
    {"features/pvspinlock", "state"},
    {"features/kvm", ""},
    {"features/kvm/hidden", "state"},
    {"features/kvm/hint-dedicated", "state"},
    {"features/kvm/poll-control", "state"},
    {"features/kvm/pv-ipi", "state"},
    {"features/hyperv", "mode"},
    {"features/hyperv/relaxed", "state"},
    {"features/hyperv/vapic", "state"},
    {"features/hyperv/spinlocks", "state retries"},
    {"features/hyperv/vpindex", "state"},
    {"features/hyperv/runtime", "state"},
    {"features/hyperv/synic", "state"},
    {"features/hyperv/stimer", "state"},
    {"features/hyperv/stimer/direct", "state"},
    {"features/hyperv/reset", "state"},
    {"features/hyperv/vendor_id", "state value"},
    {"features/hyperv/frequencies", "state"},
    {"features/hyperv/reenlightenment", "state"},
    {"features/hyperv/tlbflush", "state"},
    {"features/hyperv/tlbflush/direct", "state"},
    {"features/hyperv/tlbflush/extended", "state"},
    {"features/hyperv/ipi", "state"},
    {"features/hyperv/evmcs", "state"},
    {"features/hyperv/avic", "state"},
    {"features/hyperv/emsr_bitmap", "state"},
    {"features/hyperv/xmm_input", "state"},
    {"cpu", "mode match check migratable"},
    {"cpu/model", "fallback vendor_id", Rule::Token},
    {"cpu/vendor", "", Rule::Token},
    {"cpu/topology", "sockets dies clusters cores threads"},
    {"cpu/cache", "level mode"},
    {"cpu/maxphysaddr", "mode bits limit"},
    {"cpu/feature", "policy name"},
    {"clock", "offset basis adjustment timezone start"},
    {"clock/timer", "name present tickpolicy track mode frequency"},
    {"clock/timer/catchup", "threshold slew limit"},
    {"on_poweroff", "", Rule::Lifecycle},
    {"on_reboot", "", Rule::Lifecycle},
    {"on_crash", "", Rule::Lifecycle},
    {"pm", ""},
    {"pm/suspend-to-mem", "enabled"},
    {"pm/suspend-to-disk", "enabled"},
    // Below <devices>
    {"disk", "device model"},
    {"disk/driver", "name discard detect_zeroes queues queue_size iothread copy_on_read"},
    {"disk/target", "dev bus removable rotation_rate"},
    {"disk/readonly", ""},
    {"disk/serial", "", Rule::Token},
    {"disk/wwn", "", Rule::Token},
    {"disk/vendor", "", Rule::Phrase},
    {"disk/product", "", Rule::Phrase},
    {"disk/blockio", "logical_block_size physical_block_size"},
    {"disk/geometry", "cyls heads secs trans"},
    {"disk/boot", "order"},
    {"disk/alias", "name"},
    {"disk/address", pciAddress},
    {"controller", "type index model ports vectors"},
    {"controller/model", "name"},
    {"controller/target", "chassis chassisNr port busNr hotplug index"},
    {"controller/target/node", "", Rule::Token},
    {"controller/driver", "queues iothread max_sectors cmd_per_lun"},
    {"controller/master", "startport"},
    {"controller/pcihole64", "unit", Rule::Token},
    {"controller/alias", "name"},
    {"controller/address", pciAddress},
    {"interface", ""},
    {"interface/mac", "address"},
    {"interface/model", "type"},
    {"interface/mtu", "size"},
    {"interface/driver", "queues rx_queue_size tx_queue_size rss rss_hash_report"},
    {"interface/driver/host", "csum gso tso4 tso6 ecn ufo mrg_rxbuf", Rule::None, true},
    {"interface/driver/guest", "csum tso4 tso6 ecn ufo", Rule::None, true},
    {"interface/link", "state"},
    {"interface/boot", "order"},
    {"interface/acpi", "index"},
    {"interface/rom", "bar enabled"},
    {"interface/alias", "name"},
    {"interface/address", pciAddress},
    {"serial", ""},
    {"serial/target", "type port"},
    {"serial/target/model", "name"},
    {"serial/alias", "name"},
    {"serial/address", pciAddress},
    {"console", ""},
    {"console/target", "type port"},
    {"console/alias", "name"},
    {"console/address", pciAddress},
    {"channel", ""},
    {"channel/target", "type name"},
    {"channel/alias", "name"},
    {"channel/address", pciAddress},
    {"input", "type bus model"},
    {"input/alias", "name"},
    {"input/address", pciAddress},
    {"video", ""},
    {"video/model", "type ram vram vram64 vgamem heads primary blob edid"},
    {"video/model/resolution", "x y"},
    {"video/alias", "name"},
    {"video/address", pciAddress},
    {"memballoon", "model autodeflate freePageReporting"},
    {"memballoon/stats", "period"},
    {"memballoon/alias", "name"},
    {"memballoon/address", pciAddress},
    {"rng", "model"},
    {"rng/rate", "bytes period"},
    {"rng/alias", "name"},
    {"rng/address", pciAddress},
    {"watchdog", "model action"},
    {"watchdog/alias", "name"},
    {"watchdog/address", pciAddress},
    {"panic", "model"},
    {"panic/alias", "name"},
    {"panic/address", pciAddress},
    {"sound", "model multichannel"},
    {"sound/codec", "type"},
    {"sound/alias", "name"},
    {"sound/address", pciAddress},
    {"redirdev", "bus"},
    {"redirdev/boot", "order"},
    {"redirdev/alias", "name"},
    {"redirdev/address", pciAddress},
    {"hub", "type"},
    {"hub/alias", "name"},
    {"hub/address", pciAddress},
};

const QHash<QString, const Rule *> &table()
{
    static const auto all = [] {
        QHash<QString, const Rule *> found;
        for (const Rule &rule : rules)
            found.insert(QString::fromLatin1(rule.path), &rule);
        return found;
    }();
    return all;
}

// A Phrase is shown to the guest only; still nothing in it may end a word for anyone.
bool isPhrase(const QString &value)
{
    static const QRegularExpression phrase(u"\\A[A-Za-z0-9 ._:+()-]{0,256}\\z"_s);
    return phrase.match(value).hasMatch();
}

// Numbers of virtual CPUs: "0-3,5".
bool isNumberSet(const QString &value)
{
    static const QRegularExpression numbers(u"\\A[0-9^][0-9,^-]{0,255}\\z"_s);
    return numbers.match(value).hasMatch();
}

bool isSmallNumber(const QString &value)
{
    bool ok = false;
    const uint number = value.toUInt(&ok);
    return ok && number <= 64;
}

// As Latin-1 each byte of a name counts: as UTF-8 a byte order mark before it would not.
QString nameOf(const pugi::xml_node &node) { return QString::fromLatin1(node.name()); }

// Without the coredump ones: a guest must not write its memory to the host's disk.
bool isLifecycle(const QString &value) { return value == u"destroy" || value == u"restart" || value == u"preserve" || value == u"rename-restart"; }

}  // namespace

bool isToken(const QString &value)
{
    static const QRegularExpression token(u"\\A[A-Za-z0-9._:+-]{1,128}\\z"_s);
    return token.match(value).hasMatch();
}

void copyAllowed(const pugi::xml_node &from, pugi::xml_node to, const QString &path)
{
    const Rule *rule = table().value(path);
    if (!rule)
        return;
    for (const QString &name : QString::fromLatin1(rule->attributes).split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray key = name.toLatin1();
        const QString value = xml::attribute(from, key.constData());
        if (rule->switches ? value == "on"_L1 || value == "off"_L1 : isToken(value) || isNumberSet(value))
            xml::set(to, key.constData(), value);
    }
    const QString text = xml::text(from);
    if ((rule->text == Rule::Token && isToken(text)) || (rule->text == Rule::SmallNumber && isSmallNumber(text))
        || (rule->text == Rule::Lifecycle && isLifecycle(text)) || (rule->text == Rule::Phrase && isPhrase(text)))
        to.text().set(text.toUtf8().constData());
    for (const pugi::xml_node &child : from.children()) {
        const QString below = path + u'/' + nameOf(child);
        if (child.type() == pugi::node_element && table().contains(below))
            copyAllowed(child, to.append_child(child.name()), below);
    }
}

pugi::xml_node copyElement(const pugi::xml_node &from, pugi::xml_node parent)
{
    const QString path = nameOf(from);
    if (!table().contains(path))
        return {};
    pugi::xml_node to = parent.append_child(from.name());
    copyAllowed(from, to, path);
    return to;
}

}  // namespace trescca::xmlrules
