// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirturi.h"

#include "core/base/addresstext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <filesystem>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::libvirturi {

namespace {

// Not by QUrl: it refuses host names that ssh's own configuration may well know.
QString schemeOf(const QString &uri) { return uri.section(u"://"_s, 0, 0).toLower(); }

QString transportOf(const QString &uri) { return schemeOf(uri).section(u'+', 1); }

QString pathOf(const QString &uri)
{
    const QString place = uri.section(u"://"_s, 1).section(u'?', 0, 0);
    return place.contains(u'/') ? u'/' + place.section(u'/', 1) : QString();
}

QString authorityOf(const QString &uri) { return uri.section(u"://"_s, 1).section(u'/', 0, 0); }

/// By their names in lower case.
QMap<QString, QString> parametersOf(const QString &uri)
{
    static const QRegularExpression separators(u"[&;]"_s);
    QMap<QString, QString> values;
    for (const QString &parameter : uri.section(u'?', 1).split(separators, Qt::SkipEmptyParts))  // of several libvirt takes the last
        values.insert(QUrl::fromPercentEncoding(parameter.section(u'=', 0, 0).toUtf8()).toLower(),
            QUrl::fromPercentEncoding(parameter.section(u'=', 1).toUtf8()));
    return values;
}

QString parameterOf(const QString &uri, const QString &name) { return parametersOf(uri).value(name); }

// Of what is not there (yet) too.
QString canonical(const QString &path)
{
    std::error_code trouble;
    const auto found = std::filesystem::weakly_canonical(path.toStdString(), trouble);
    return trouble ? QDir::cleanPath(path) : QString::fromStdString(found.string());
}

QString environmentOr(const char *name, const QString &otherwise)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? otherwise : value;
}

QString cacheFolder() { return environmentOr("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s); }

// Where a session's daemon listens depends on how its first client had logged in; it has the same guests in both places.
bool isUsualForSession(const QString &folder)
{
    return folder == canonical(u"/run/user/%1/libvirt"_s.arg(::geteuid())) || folder == canonical(cacheFolder() + u"/libvirt"_s);
}

// The folder stands for the sockets of its daemon: the one of libvirtd and the one of virtqemud lead to the same guests.
QString listeningPlace(const QString &uri)
{
    static const QStringList names{u"libvirt-sock"_s, u"virtqemud-sock"_s};
    const bool session = pathOf(uri) == "/session"_L1;
    const QString given = parameterOf(uri, u"socket"_s);
    QString place = session ? environmentOr("XDG_RUNTIME_DIR", cacheFolder()) + u"/libvirt"_s : u"/run/libvirt"_s;
    if (const QFileInfo socket(canonical(given)); !given.isEmpty())
        place = names.contains(socket.fileName()) ? socket.path() : socket.filePath();
    place = canonical(place);
    return session && isUsualForSession(place) ? QString() : place;
}

std::unexpected<Error> useless(const QString &uri, const QString &why)
{
    return fail(Kind::InvalidInput,
        u"The libvirt address \"%1\" cannot work: %2. Use one like qemu:///system or qemu:///session."_s.arg(withoutSecrets(uri), why));
}

}  // namespace

Result<void> check(const QString &uri)
{
    static const QStringList transports{{}, u"unix"_s, u"ssh"_s, u"libssh"_s, u"libssh2"_s, u"tls"_s, u"tcp"_s};
    // `command` and `netcat` would be run as programs, here and there.
    static const QStringList known{u"socket"_s, u"mode"_s, u"keyfile"_s, u"known_hosts"_s, u"known_hosts_verify"_s, u"sshauth"_s, u"no_tty"_s,
        u"no_verify"_s, u"no_sanity"_s, u"pkipath"_s, u"tls_priority"_s, u"proxy"_s};
    static const QStringList paths{u"/system"_s, u"/session"_s};
    const QString driver = schemeOf(uri).section(u'+', 0, 0);
    if (namesPassword(uri))  // not told again
        return fail(Kind::InvalidInput,
            u"The libvirt address has a password in it, which libvirt does not take, and others may read. Take it out: qemu+ssh://user@host/system "
            "asks the agent of ssh, or takes a key."_s);
    if (!uri.contains("://"_L1))
        return useless(uri, u"it names no driver"_s);
    if (driver != "qemu"_L1 && driver != "test"_L1)
        return useless(uri, u"the driver \"%1\" is not known here"_s.arg(driver));
    if (!transports.contains(transportOf(uri)))
        return useless(uri, u"there is no transport \"%1\""_s.arg(transportOf(uri)));
    if (isQemu(uri) && !paths.contains(pathOf(uri)))
        return useless(uri, u"QEMU is at /system or /session, not at \"%1\""_s.arg(pathOf(uri)));
    for (const QString &name : parametersOf(uri).keys())
        if (!known.contains(name))
            return useless(uri, u"the parameter \"%1\" is not taken"_s.arg(name));
    return {};
}

QString ofSocket(const QString &address)
{
    if (!address.startsWith(u'/'))
        return address;
    const bool system = address.startsWith("/run/libvirt/"_L1) || address.startsWith("/var/run/libvirt/"_L1);
    return u"qemu:///%1?socket=%2"_s.arg(system ? u"system"_s : u"session"_s, QString::fromUtf8(QUrl::toPercentEncoding(address, "/")));
}

bool isLocal(const QString &uri)
{
    const QString transport = transportOf(uri);
    return authorityOf(uri).isEmpty() && (transport.isEmpty() || transport == "unix"_L1);
}

bool isQemu(const QString &uri) { return schemeOf(uri).section(u'+', 0, 0) == "qemu"_L1; }

QString daemonOf(const QString &uri)
{
    if (!isQemu(uri))
        return {};
    const QString place = isLocal(uri) ? listeningPlace(uri) : u"//"_s + authorityOf(uri) + u' ' + parameterOf(uri, u"socket"_s);
    return u"qemu %1 %2"_s.arg(pathOf(uri), place).trimmed();
}

QString unattended(const QString &uri)
{
    if (transportOf(uri) != "ssh"_L1)
        return uri;
    return uri + (uri.contains(u'?') ? u'&' : u'?') + u"no_tty=1"_s;  // of two that differ libvirt takes the last
}

}  // namespace trescca::libvirturi
