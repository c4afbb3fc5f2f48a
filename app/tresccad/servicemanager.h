// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trescca {

/// systemd, where it started the daemon: told how that does, by the datagrams of sd_notify(3) to the socket that $NOTIFY_SOCKET names.
class ServiceManager {
public:
    /// Takes the variable out of the environment: it is not meant for programs that the daemon starts. Before there are threads.
    [[nodiscard]] static ServiceManager fromEnvironment();
    void ready() const { tell("READY=1"); }
    void stopping() const { tell("STOPPING=1"); }

private:
    explicit ServiceManager(QByteArray socket) : m_socket(std::move(socket)) {}
    /// Nobody there, or a socket that cannot be reached: the service goes on all the same, and systemd says that it heard nothing.
    void tell(QByteArrayView state) const;
    QByteArray m_socket;  ///< a path, or "@" and the name of an abstract socket; empty: nobody is told
};

}  // namespace trescca
