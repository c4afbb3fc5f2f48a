// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/connections.h"

#include <sys/socket.h>

#include <algorithm>

namespace trescca {

// Who reads from it sees its end; the socket stays open, so that its number is not another's yet.
void Connections::Connection::cut()
{
    m_state = State::Cut;
    ::shutdown(m_socket, SHUT_RDWR);
}

// Its client may be amid a write for which there is no room: unless the close resets the connection, it would go on waiting for some.
void Connections::Connection::hangUp() const
{
    const linger reset{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    ::shutdown(m_socket, SHUT_RDWR);
}

std::unique_ptr<Connections::Connection> Connections::enter(int socket)
{
    auto connection = std::make_unique<Connection>(*this, socket);
    const std::lock_guard lock(m_mutex);
    wait(*connection);
    return connection;
}

void Connections::wait(Connection &connection)
{
    if (m_closed) {
        connection.cut();
        return;
    }
    connection.m_state = Connection::State::Waiting;
    m_waiting.push_back(&connection);
    if (m_waiting.size() > m_mostWaiting) {
        m_waiting.front()->cut();
        m_waiting.pop_front();
    }
}

void Connections::giveBack(Connection &connection)
{
    m_streaming.remove(&connection);
    --turns(connection.m_turn).taken;
    turns(connection.m_turn).changed.notify_one();
}

bool Connections::begin(Connection &connection, Turn turn)
{
    std::unique_lock lock(m_mutex);
    if (connection.m_state == Connection::State::AtWork) {
        if (connection.m_turn == turn)
            return true;
        giveBack(connection);
    } else if (connection.m_state != Connection::State::Waiting && connection.m_state != Connection::State::Held) {
        return false;
    }
    m_waiting.remove(&connection);
    connection.m_state = Connection::State::Ready;
    turns(turn).changed.wait(lock, [&] { return m_closed || turns(turn).taken < m_mostAtWork; });
    m_held.remove(&connection);
    if (m_closed)
        return false;
    connection.m_state = Connection::State::AtWork;
    connection.m_turn = turn;
    ++turns(turn).taken;
    if (connection.streams())
        m_streaming.push_back(&connection);
    return true;
}

// Of a ready one all is there, so that it is slow no more: only one that is not is cut, and that is this one at the latest.
bool Connections::hold(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    if (connection.m_state == Connection::State::Waiting) {
        m_waiting.remove(&connection);
        connection.m_state = Connection::State::Held;
        m_held.push_back(&connection);
        if (m_held.size() > m_mostHeld) {
            const auto longest = std::ranges::find(m_held, Connection::State::Held, &Connection::m_state);
            (*longest)->cut();
            m_held.erase(longest);
        }
    }
    return connection.m_state != Connection::State::Cut;
}

void Connections::pause(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    if (connection.m_state != Connection::State::AtWork)
        return;
    giveBack(connection);
    wait(connection);
}

void Connections::leave(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.remove(&connection);
    m_held.remove(&connection);
    if (connection.m_state == Connection::State::AtWork)
        giveBack(connection);
}

bool Connections::isStreaming()
{
    const std::lock_guard lock(m_mutex);
    return !m_streaming.empty();
}

void Connections::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    for (Connection *connection : m_waiting)
        connection->cut();
    m_waiting.clear();
    for (Connection *connection : m_held) {
        if (connection->m_state == Connection::State::Held)
            connection->cut();
    }
    m_held.clear();
    for (const Connection *connection : m_streaming)
        connection->hangUp();
    for (Turns &each : m_turns)
        each.changed.notify_all();
}

}  // namespace trescca
