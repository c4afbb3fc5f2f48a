// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/connections.h"

#include <sys/socket.h>

namespace trescca {

// Who reads from it sees its end; the socket stays open, so that its number is not another's yet.
void Connections::Connection::cut()
{
    m_state = State::Cut;
    ::shutdown(m_socket, SHUT_RDWR);
}

std::unique_ptr<Connections::Connection> Connections::enter(int socket)
{
    auto connection = std::make_unique<Connection>(*this, socket);
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        connection->cut();
        return connection;
    }
    m_waiting.push_back(connection.get());
    if (m_waiting.size() > m_mostWaiting) {
        m_waiting.front()->cut();
        m_waiting.pop_front();
    }
    return connection;
}

bool Connections::begin(Connection &connection)
{
    std::unique_lock lock(m_mutex);
    if (connection.m_state != Connection::State::Waiting)
        return connection.m_state == Connection::State::AtWork;
    m_waiting.remove(&connection);
    connection.m_state = Connection::State::Ready;
    m_changed.wait(lock, [this] { return m_closed || m_atWork < m_mostAtWork; });
    if (m_closed)
        return false;
    connection.m_state = Connection::State::AtWork;
    ++m_atWork;
    return true;
}

void Connections::leave(Connection &connection)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.remove(&connection);
        if (connection.m_state == Connection::State::AtWork)
            --m_atWork;
    }
    m_changed.notify_one();
}

void Connections::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        for (Connection *connection : m_waiting)
            connection->cut();
        m_waiting.clear();
    }
    m_changed.notify_all();
}

}  // namespace trescca
