// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be seen of a guest from outside: changes, console, screen, what it uses.
#include "core/base/shellword.h"
#include "core/libvirt/domainusage.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/libvirtsitestate.h"
#include "core/libvirt/xml.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// vnc://host:port or spice://host:port of a running guest; empty when it listens to no network.
QString screenAddress(const pugi::xml_node &graphics)
{
    const QString type = xml::attribute(graphics, "type");
    const QString plain = xml::attribute(graphics, "port");
    const bool encrypted = plain.isEmpty() || plain == "-1"_L1;
    const int port = (encrypted ? xml::attribute(graphics, "tlsPort") : plain).toInt();
    if (port <= 0 || (type != "vnc"_L1 && type != "spice"_L1))
        return {};
    QString host = xml::attribute(graphics, "listen");
    if (host.isEmpty())
        host = xml::attribute(graphics.child("listen"), "address");
    const bool anywhere = host.isEmpty() || host == "0.0.0.0"_L1 || host == "::"_L1;
    QUrl url;
    url.setScheme(type);
    url.setHost(anywhere ? u"127.0.0.1"_s : host);
    if (encrypted)
        url.setQuery(u"tls-port=%1"_s.arg(port));
    else
        url.setPort(port);
    return url.toString();
}

}  // namespace

bool LibvirtSite::watch(std::function<void()> changed)
{
    if (!changed) {
        onChange({});
        return true;
    }
    // A host that comes and goes is a change, too: what happened meanwhile is not told.
    onChange([changed](const QString &) { changed(); }, [changed](bool) { changed(); });
    return true;
}

Result<QByteArray> LibvirtSite::consoleLog(const QString &id, std::uint64_t bytes, const Context &)
{
    QFile file(m_state->instanceFolder(id) + u"/console.log"_s);
    if (id.contains(u'/') || !file.exists()) {
        QString what = u"No console log of the instance %1 is kept at %2."_s.arg(id, m_state->endpoint.name);
        if (m_state->connection.domain(id))
            what += u" `virsh -c %1 console %2` may show it."_s.arg(shellWord(m_state->endpoint.uri), shellWord(id));
        return fail(Kind::NotFound, what);
    }
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"The console log %1 is QEMU's and may not be read by this user. Read it as root."_s.arg(file.fileName()));
    const auto from = std::max<qint64>(0, file.size() - static_cast<qint64>(bytes));
    file.seek(from);
    return file.read(static_cast<qint64>(bytes));
}

Result<QString> LibvirtSite::consoleUrl(const QString &id, const Context &)
{
    const auto domain = m_state->connection.domain(id);
    if (!domain)
        return fail(domain);
    if (virDomainIsActive(domain->get()) != 1)
        return fail(
            Kind::Conflict, u"%1 does not run, so it has no screen now. Start it first."_s.arg(QString::fromUtf8(virDomainGetName(domain->get()))));
    const auto text = m_state->domainXml(domain->get());
    const auto document = text ? xml::parse(*text) : fail(text);
    if (!document)
        return fail(document);
    for (const pugi::xml_node &graphics : (*document)->child("domain").child("devices").children("graphics"))
        if (const QString address = screenAddress(graphics); !address.isEmpty())
            return address;
    return fail(Kind::Unsupported,
        u"%1 has no screen; look at its serial console (`tresccac console` without --url and --viewer)."_s.arg(
            QString::fromUtf8(virDomainGetName(domain->get()))));
}

Result<InstanceUsage> LibvirtSite::usage(const QString &id, const Context &)
{
    const auto domain = m_state->connection.domain(id);
    return domain ? domainUsage(domain->get()) : fail(domain);
}

}  // namespace trescca
