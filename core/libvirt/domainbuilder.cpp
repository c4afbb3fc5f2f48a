// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainbuilder.h"

#include "core/libvirt/domainxml.h"
#include "core/libvirt/xml.h"
#include "core/libvirt/xmlrules.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// Taken over as they are, order kept: libvirt's schema is indifferent, a reader's eye is not.
constexpr std::array headElements{
    "genid", "memory", "currentMemory", "vcpu", "iothreads", "features", "cpu", "clock", "on_poweroff", "on_reboot", "on_crash", "pm"};

// The kernel's command line is the guest's own affair; it must only be one line of text.
QString commandLine(const pugi::xml_node &os)
{
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f\\x{fffe}\\x{ffff}]"_s);
    return xml::text(os.child("cmdline")).left(4096).remove(control);
}

// Words for people, shown and never run. libvirt wants a title to be one line, and XML has no place for U+FFFE and U+FFFF.
QString words(const QString &text, qsizetype longest)
{
    static const QRegularExpression control(u"[\\x00-\\x09\\x0b-\\x1f\\x7f\\x{fffe}\\x{ffff}]"_s);
    return QString(text).remove(control).left(longest);
}

}  // namespace

Result<QByteArray> DomainBuilder::build(const QByteArray &foreign, const LocalParts &parts)
{
    const auto document = xml::parse(foreign);
    if (!document)
        return fail(document);
    const pugi::xml_node from = (*document)->child("domain");
    if (!from || xml::text(from.child("os").child("type")) != "hvm"_L1)
        return fail(Kind::Untrusted, u"The package's domain description is not one of a full virtual machine."_s);
    DomainBuilder builder(parts);
    builder.addHead(from);
    if (const auto added = builder.addDevices(from.child("devices")); !added)
        return fail(added);
    return xml::write(builder.m_document);
}

void DomainBuilder::addHead(const pugi::xml_node &from)
{
    m_domain = m_document.append_child("domain");
    xml::set(m_domain, "type", m_parts.domainType);
    xml::add(m_domain, "name", m_parts.name);
    xml::add(m_domain, "uuid", m_parts.uuid);
    if (const QString title = words(xml::text(from.child("title")), 256).remove(u'\n'); !title.isEmpty())
        xml::add(m_domain, "title", title);
    if (const QString description = words(xml::text(from.child("description")), 4096); !description.isEmpty())
        xml::add(m_domain, "description", description);
    addMetadata();
    for (const char *name : headElements)
        if (const pugi::xml_node node = from.child(name))
            xmlrules::copyElement(node, m_domain);
    if (const pugi::xml_node info = from.child("sysinfo"); xml::attribute(info, "type") == "smbios"_L1)
        xmlrules::copyElement(info, m_domain);
    addOs(from.child("os"));
    m_devices = m_domain.append_child("devices");
    xml::add(m_devices, "emulator", m_parts.emulator);
}

void DomainBuilder::addMetadata()
{
    pugi::xml_node ours = m_domain.append_child("metadata").append_child("trescca:instance");
    xml::set(ours, "xmlns:trescca", QString::fromLatin1(metadataNamespace));
    if (!m_parts.migrationId.isEmpty())
        xml::set(ours, "migration", m_parts.migrationId);
    if (!m_parts.imageId.isEmpty())
        xml::set(ours, "image", m_parts.imageId);
}

void DomainBuilder::addOs(const pugi::xml_node &from)
{
    pugi::xml_node os = m_domain.append_child("os");
    pugi::xml_node type = xml::add(os, "type", u"hvm"_s);
    xmlrules::copyAllowed(from.child("type"), type, u"os/type"_s);
    type.text().set("hvm");
    if (!m_parts.loader.isEmpty()) {
        pugi::xml_node loader = xml::add(os, "loader", m_parts.loader);
        xml::set(loader, "readonly", u"yes"_s);
        xml::set(loader, "type", u"pflash"_s);
        for (const char *name : {"secure", "stateless"})
            if (xml::attribute(from.child("loader"), name) == "yes"_L1)
                xml::set(loader, name, u"yes"_s);
        if (xml::attribute(from.child("loader"), "format") == "qcow2"_L1)
            xml::set(loader, "format", u"qcow2"_s);
    }
    if (!m_parts.nvram.isEmpty()) {
        pugi::xml_node nvram = xml::add(os, "nvram", m_parts.nvram);
        if (xml::attribute(from.child("nvram"), "format") == "qcow2"_L1)
            xml::set(nvram, "format", u"qcow2"_s);
    }
    if (!m_parts.kernel.isEmpty())
        xml::add(os, "kernel", m_parts.kernel);
    if (!m_parts.ramdisk.isEmpty())
        xml::add(os, "initrd", m_parts.ramdisk);
    if (const QString line = commandLine(from); !m_parts.kernel.isEmpty() && !line.isEmpty())
        xml::add(os, "cmdline", line);
    // SMBIOS as the host has it would tell the guest the host's serial numbers.
    const auto asHost = [](const pugi::xml_node &node) { return xml::attribute(node, "mode") == "host"_L1; };
    for (const pugi::xml_node &node : from.children())
        for (const char *name : {"boot", "bootmenu", "bios", "smbios"})
            if (QByteArray(node.name()) == name && !asHost(node))
                xmlrules::copyAllowed(node, os.append_child(name), u"os/"_s + QString::fromLatin1(name));
}

QByteArray DomainBuilder::buildCookie(const QByteArray &foreign)
{
    const auto document = foreign.isEmpty() ? Result<std::unique_ptr<pugi::xml_document>>(nullptr) : xml::parse(foreign);
    if (!document || !*document)
        return {};
    const pugi::xml_node cpu = (*document)->child("cookie").child("cpu");
    if (!cpu)
        return {};
    pugi::xml_document out;
    xmlrules::copyElement(cpu, out.append_child("cookie"));
    return xml::write(out);
}

}  // namespace trescca
