// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

namespace trescca {

/// Who is connected. A connection waits until its client has sent the head of a request, then it is at work:
///
///   enter -> waiting --begin--> ready --its turn--> at work -> (destroyed)
///                `--too many wait, or the end: cut
///
/// Waiting costs little, so many may; when there are too many, the one that has waited longest is cut. So clients that say
/// nothing, or half of something, keep nobody out. Thread-safe.
class Connections {
public:
    class Connection;
    Connections(std::size_t mostWaiting, std::size_t mostAtWork) : m_mostWaiting(mostWaiting), m_mostAtWork(mostAtWork) {}

    /// Of a connected socket, which is to be closed only after the answer was destroyed.
    [[nodiscard]] std::unique_ptr<Connection> enter(int socket);
    /// Cuts all that wait; nobody enters or begins any more.
    void close();

private:
    [[nodiscard]] bool begin(Connection &connection);
    void leave(Connection &connection);

    const std::size_t m_mostWaiting;
    const std::size_t m_mostAtWork;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Connection *> m_waiting;  ///< longest first
    std::size_t m_atWork = 0;
    bool m_closed = false;
};

class Connections::Connection {
public:
    Connection(Connections &all, int socket) : m_all(all), m_socket(socket) {}
    ~Connection() { m_all.leave(*this); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    /// The head of its request is there: returns when it is its turn. False when it was cut.
    [[nodiscard]] bool begin() { return m_all.begin(*this); }

private:
    friend Connections;
    enum class State { Waiting, Ready, AtWork, Cut };
    void cut();
    Connections &m_all;
    const int m_socket;
    State m_state = State::Waiting;
};

}  // namespace trescca
