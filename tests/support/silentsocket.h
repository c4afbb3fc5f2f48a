// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

namespace trescca::test {

/// A daemon that hangs: it is there to be called, and never says a word.
class SilentSocket {
public:
    explicit SilentSocket(const QString &path) : m_socket(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        if (name.size() >= qsizetype(sizeof address.sun_path))
            qFatal("path too long");
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(m_socket, 16) != 0)
            qFatal("no socket");
    }
    ~SilentSocket() { close(m_socket); }
    SilentSocket(const SilentSocket &) = delete;
    SilentSocket &operator=(const SilentSocket &) = delete;

    /// False when nobody calls in a minute.
    [[nodiscard]] bool waitForCaller() const
    {
        pollfd caller{.fd = m_socket, .events = POLLIN, .revents = 0};
        return poll(&caller, 1, 60'000) == 1;
    }

private:
    const int m_socket;
};

}  // namespace trescca::test
