// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/builtdomain.h"

#include "tests/fuzz/fuzz.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::fuzz {

namespace {

/// What no path of this list may be: each reaches a file, a device, a program, a socket or a limit of the host.
const QSet<QString> &reaching()
{
    static const QSet<QString> names{u"hostdev"_s, u"filesystem"_s, u"shmem"_s, u"tpm"_s, u"memoryBacking"_s, u"numatune"_s, u"cputune"_s,
        u"blkiotune"_s, u"memtune"_s, u"seclabel"_s, u"resource"_s, u"launchSecurity"_s, u"smartcard"_s, u"vsock"_s, u"commandline"_s, u"override"_s,
        u"script"_s, u"downscript"_s, u"log"_s, u"protocol"_s, u"auth"_s, u"encryption"_s, u"secret"_s, u"reservations"_s, u"acceleration"_s,
        u"mirror"_s, u"slices"_s, u"cookies"_s, u"initiator"_s, u"iotune"_s, u"filterref"_s, u"portid"_s, u"virtualport"_s, u"bandwidth"_s,
        u"teaming"_s, u"idmap"_s, u"bootloader"_s, u"init"_s, u"initarg"_s, u"initenv"_s, u"shim"_s, u"varstore"_s, u"table"_s, u"crypto"_s,
        u"pstore"_s, u"memory/source"_s, u"lease"_s, u"nvram/source"_s, u"throttlefilters"_s, u"metadata_cache"_s, u"statistics"_s, u"perf"_s,
        u"keywrap"_s, u"defaultiothread"_s};
    return names;
}

/// Where a text is for people or the guest, and no program of the host takes it for a name.
bool isWords(const QString &path) { return path == "domain/title"_L1 || path == "domain/description"_L1 || path == "domain/os/cmdline"_L1; }

class Reading {
public:
    Reading(const QByteArray &built, const LocalParts &host) : m_built(built), m_host(host), m_xml(built)
    {
        for (const LocalDisk &disk : host.disks)
            m_files << disk.path << disk.basePath;
    }

    void run()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            require(token != QXmlStreamReader::DTD && token != QXmlStreamReader::EntityReference, "the description declares no entities");
            require(token != QXmlStreamReader::ProcessingInstruction, "the description has no processing instructions");
            if (token == QXmlStreamReader::StartElement)
                begin();
            else if (token == QXmlStreamReader::EndElement)
                m_path.removeLast();
            else if (token == QXmlStreamReader::Characters)
                text(m_xml.text().toString());
        }
        require(!m_xml.hasError(), "the description is sound XML");
        for (const char *once : {"domain", "domain/name", "domain/uuid", "domain/os", "domain/os/type", "domain/devices", "domain/devices/emulator"})
            require(m_seen.value(QString::fromLatin1(once)) == 1, once);
        for (const char *most :
            {"domain/os/loader", "domain/os/nvram", "domain/os/kernel", "domain/os/initrd", "domain/os/cmdline", "domain/sysinfo"})
            require(m_seen.value(QString::fromLatin1(most)) <= 1, most);
    }

private:
    void require(bool holds, const char *promise) const
    {
        demand(holds, promise, holds ? QByteArray() : m_path.join(u'/').toUtf8() + ": " + m_xml.errorString().toUtf8() + '\n' + m_built);
    }
    [[nodiscard]] QString value(const char *name) const { return m_xml.attributes().value(QLatin1StringView(name)).toString(); }
    [[nodiscard]] bool isOneOf(const char *name, const QStringList &allowed) const { return allowed.contains(value(name)); }

    void begin()
    {
        m_path << m_xml.name().toString();
        const QString path = m_path.join(u'/');
        ++m_seen[path];
        const bool ours = path == "domain/metadata/instance"_L1;
        require(m_xml.namespaceUri().isEmpty() != ours, "only the mark of our own has a namespace");
        require(!reaching().contains(m_path.constLast()), "no element that reaches the host");
        require(m_path.size() == 1 || m_path.constFirst() == "domain"_L1, "one domain");
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            require(attribute.namespaceUri().isEmpty(), "no attribute of a namespace");
            require(isHarmless(attribute.value().toString()), "no attribute names a file that the host did not give");
        }
        if (m_path.size() == 3 && path.startsWith("domain/devices/"_L1))
            device(m_path.constLast());
        else
            inner(path);
    }

    [[nodiscard]] bool isHarmless(const QString &text) const { return !text.contains(u'/') || m_files.contains(text) || text == m_host.consoleLog; }

    void device(const QString &name)
    {
        if (name == "disk"_L1)
            require(value("type") == "file"_L1 && isOneOf("device", {u"disk"_s, u"cdrom"_s, u"floppy"_s}), "a disk is a file");
        else if (name == "interface"_L1)
            require(isOneOf("type", {u"user"_s, u"network"_s}), "an interface is of a network, or the guest's own");
        else if (name == "serial"_L1 || name == "console"_L1)
            require(isOneOf("type", {u"file"_s, u"null"_s}), "a port leads to the log or nowhere");
        else if (name == "channel"_L1)
            require(isOneOf("type", {u"unix"_s, u"null"_s}), "a channel leads to the agent or nowhere");
        else if (name == "redirdev"_L1)
            require(value("type") == "null"_L1, "nothing is plugged into a redirected device");
        else if (name == "input"_L1)
            require(!isOneOf("type", {u"evdev"_s, u"passthrough"_s}), "an input device is the guest's own");
        else if (name == "graphics"_L1)
            require(
                value("type") == "vnc"_L1 && value("listen") == "127.0.0.1"_L1 && m_xml.attributes().size() == 3, "screens are for this host only");
        else if (name == "audio"_L1)
            require(value("type") == "none"_L1, "sound goes nowhere");
        else if (name == "watchdog"_L1)
            require(value("action") != "dump"_L1, "a guest does not write its memory to the host's disk");
    }

    void inner(const QString &path)
    {
        const auto attributes = m_xml.attributes();
        if (path.endsWith("/source"_L1))
            source(path, attributes);
        else if (path.endsWith("/backend"_L1))
            require(path == "domain/devices/rng/backend"_L1 && value("model") == "random"_L1, "chance comes from the kernel");
        else if (path.endsWith("/rom"_L1) || path.endsWith("/loader"_L1) || path.endsWith("/nvram"_L1))
            require(!attributes.hasAttribute("file"_L1) && !attributes.hasAttribute("template"_L1), "no firmware of its own");
        else if (path == "domain/devices/disk/driver"_L1)
            require(value("name") == "qemu"_L1 && isOneOf("cache", {{}, u"writeback"_s, u"writethrough"_s}), "caches are the host's affair");
        else if (path == "domain/devices/video/driver"_L1)
            require(attributes.isEmpty(), "video is the guest's own");
        else if (path == "domain/sysinfo"_L1)
            require(value("type") == "smbios"_L1, "no values for the firmware");
        else if (path == "domain"_L1)
            require(value("type") == m_host.domainType && attributes.size() == 1, "the hypervisor is the host's");
    }

    void source(const QString &path, const QXmlStreamAttributes &attributes)
    {
        if (path == "domain/devices/interface/source"_L1)
            require(attributes.size() == 1 && m_host.networks.contains(value("network")), "a network is one of the host");
        else if (path == "domain/devices/serial/source"_L1)
            require(attributes.size() == 2 && value("path") == m_host.consoleLog && value("append") == "on"_L1, "a port leads to the log");
        else
            require(path.startsWith("domain/devices/disk/"_L1) && attributes.size() == 1 && m_files.contains(value("file")), "a disk's file is ours");
    }

    void text(const QString &content)
    {
        const QString path = m_path.join(u'/');
        const QString word = content.trimmed();
        if (word.isEmpty() || isWords(path))
            return;
        const auto is = [&](const char *at, const QString &given) {
            if (path == QLatin1StringView(at))
                require(word == given, at);
            return path == QLatin1StringView(at);
        };
        if (is("domain/name", m_host.name) || is("domain/uuid", m_host.uuid) || is("domain/devices/emulator", m_host.emulator)
            || is("domain/os/kernel", m_host.kernel) || is("domain/os/initrd", m_host.ramdisk) || is("domain/os/loader", m_host.loader)
            || is("domain/os/nvram", m_host.nvram) || is("domain/devices/rng/backend", u"/dev/urandom"_s) || is("domain/os/type", u"hvm"_s))
            return;
        require(!word.contains(u'/'), "no text names a file that the host did not give");
        const bool lifecycle = path == "domain/on_crash"_L1 || path == "domain/on_reboot"_L1 || path == "domain/on_poweroff"_L1;
        require(!lifecycle || !word.startsWith("coredump"_L1), "a guest does not write its memory to the host's disk");
    }

    const QByteArray &m_built;
    const LocalParts &m_host;
    QXmlStreamReader m_xml;
    QStringList m_files;
    QStringList m_path;
    QHash<QString, int> m_seen;
};

}  // namespace

void demandNothingOfTheHost(const QByteArray &built, const LocalParts &host) { Reading(built, host).run(); }

void demandOnlyCpu(const QByteArray &cookie)
{
    QXmlStreamReader xml(cookie);
    QStringList path;
    while (!cookie.isEmpty() && !xml.atEnd()) {
        const auto token = xml.readNext();
        demand(token != QXmlStreamReader::DTD, "a cookie declares no entities", cookie);
        if (token == QXmlStreamReader::StartElement)
            path << xml.name().toString();
        else if (token == QXmlStreamReader::EndElement)
            path.removeLast();
        demand(path.size() < 2 || path[1] == "cpu"_L1, "a cookie tells of the CPU and no more", cookie);
        demand(token != QXmlStreamReader::Characters || !xml.text().contains(u'/'), "a cookie names no file", cookie);
    }
    demand(cookie.isEmpty() || !xml.hasError(), "a cookie is sound XML", cookie);
}

}  // namespace trescca::fuzz
