// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/localhosts.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool answers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    // One that has more to do than it can is there all the same, and is not waited for.
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return false;
    const bool connected = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 || errno == EAGAIN;
    ::close(fd);
    return connected;
}

QStringList in(const QString &folder)
{
    // The one daemon for all, and that of a modular libvirt.
    return {folder + u"/libvirt-sock"_s, folder + u"/virtqemud-sock"_s};
}

}  // namespace

LocalSockets LocalSockets::standard()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s);
    return {in(u"/run/libvirt"_s), in((runtime.isEmpty() ? cache : runtime) + u"/libvirt"_s)};
}

QStringList answeringHosts(const LocalSockets &sockets)
{
    QStringList hosts;
    if (std::ranges::any_of(sockets.system, answers))
        hosts.append(u"qemu:///system"_s);
    if (std::ranges::any_of(sockets.session, answers))
        hosts.append(u"qemu:///session"_s);
    return hosts;
}

}  // namespace trescca
