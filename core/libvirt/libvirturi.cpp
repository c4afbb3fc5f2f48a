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

}  // namespace

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
