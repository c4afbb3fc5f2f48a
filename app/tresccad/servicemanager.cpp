// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/servicemanager.h"

#include <algorithm>
#include <cstddef>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace trescca {

ServiceManager ServiceManager::fromEnvironment()
{
    ServiceManager manager(qgetenv("NOTIFY_SOCKET"));
    qunsetenv("NOTIFY_SOCKET");
    return manager;
}

void ServiceManager::tell(QByteArrayView state) const
{
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    if ((!m_socket.startsWith('/') && !m_socket.startsWith('@')) || static_cast<std::size_t>(m_socket.size()) >= sizeof address.sun_path)
        return;
    std::ranges::copy(m_socket, address.sun_path);
    if (m_socket.startsWith('@'))
        address.sun_path[0] = '\0';
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(m_socket.size()));
    (void)::sendto(fd, state.data(), static_cast<std::size_t>(state.size()), MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), size);
    ::close(fd);
}

}  // namespace trescca
