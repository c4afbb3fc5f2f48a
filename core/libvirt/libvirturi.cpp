// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirturi.h"

using namespace Qt::StringLiterals;

namespace trescca::libvirturi {

namespace {

// Not by QUrl: it refuses host names that ssh's own configuration may well know.
QString schemeOf(const QString &uri)
{
    return uri.section(u"://"_s, 0, 0).toLower();
}

QString transportOf(const QString &uri)
{
    return schemeOf(uri).section(u'+', 1);
}

QString pathOf(const QString &uri)
{
    const QString place = uri.section(u"://"_s, 1).section(u'?', 0, 0);
    return place.contains(u'/') ? u'/' + place.section(u'/', 1) : QString();
}

std::unexpected<Error> useless(const QString &uri, const QString &why)
{
    return fail(Kind::InvalidInput, u"The libvirt address \"%1\" cannot work: %2. Use one like qemu:///system or qemu:///session."_s.arg(uri, why));
}

}  // namespace

Result<void> check(const QString &uri)
{
    static const QStringList transports{{}, u"unix"_s, u"ssh"_s, u"libssh"_s, u"libssh2"_s, u"tls"_s, u"tcp"_s, u"ext"_s};
    static const QStringList paths{u"/system"_s, u"/session"_s};
    const QString driver = schemeOf(uri).section(u'+', 0, 0);
    if (!uri.contains("://"_L1))
        return useless(uri, u"it names no driver"_s);
    if (driver != "qemu"_L1 && driver != "test"_L1)
        return useless(uri, u"the driver \"%1\" is not known here"_s.arg(driver));
    if (!transports.contains(transportOf(uri)))
        return useless(uri, u"there is no transport \"%1\""_s.arg(transportOf(uri)));
    if (isQemu(uri) && !paths.contains(pathOf(uri)))
        return useless(uri, u"QEMU is at /system or /session, not at \"%1\""_s.arg(pathOf(uri)));
    return {};
}

bool isLocal(const QString &uri)
{
    const QString transport = transportOf(uri);
    const QString host = uri.section(u"://"_s, 1).section(u'/', 0, 0);
    return host.isEmpty() && (transport.isEmpty() || transport == "unix"_L1);
}

bool isQemu(const QString &uri)
{
    return schemeOf(uri).section(u'+', 0, 0) == "qemu"_L1;
}

QString unattended(const QString &uri)
{
    if (transportOf(uri) != "ssh"_L1)
        return uri;
    return uri + (uri.contains(u'?') ? u'&' : u'?') + u"no_tty=1"_s;  // of two that differ libvirt takes the last
}

}  // namespace trescca::libvirturi
