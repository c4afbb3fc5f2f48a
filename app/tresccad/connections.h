// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

namespace trescca {

/// What a connection is at work at. There are as many turns for either, so that however many stream slowly, requests get theirs.
enum class Turn { Request, Stream };

/// Who is connected. A connection waits until its client has sent a request, then it is at work:
///
///   enter -> waiting --begin--> ready --its turn--> at work -> (destroyed)
///              | `<------------- pause ---------------'
///              `--too many wait, or the end: cut
///
/// Waiting costs little, so many may; when there are too many, the one that has waited longest is cut. So clients that say
/// nothing, or half of something, or say it slowly, keep nobody out. Thread-safe.
class Connections {
public:
    class Connection;
    /// `mostAtWork`: at either kind of work.
    Connections(std::size_t mostWaiting, std::size_t mostAtWork) : m_mostWaiting(mostWaiting), m_mostAtWork(mostAtWork) {}

    /// Of a connected socket, which is to be closed only after the answer was destroyed.
    [[nodiscard]] std::unique_ptr<Connection> enter(int socket);
    /// Cuts all that wait; nobody enters or begins any more.
    void close();

private:
    struct Turns {
        std::condition_variable changed;
        std::size_t taken = 0;
    };
    [[nodiscard]] Turns &turns(Turn turn) { return m_turns[static_cast<std::size_t>(turn)]; }
    [[nodiscard]] bool begin(Connection &connection, Turn turn);
    void pause(Connection &connection);
    void leave(Connection &connection);
    void wait(Connection &connection);
    void giveBack(Connection &connection);

    const std::size_t m_mostWaiting;
    const std::size_t m_mostAtWork;
    std::mutex m_mutex;
    std::array<Turns, 2> m_turns;
    std::list<Connection *> m_waiting;  ///< longest first
    bool m_closed = false;
};

class Connections::Connection {
public:
    Connection(Connections &all, int socket) : m_all(all), m_socket(socket) {}
    ~Connection() { m_all.leave(*this); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    /// Its request is there, or it goes on with other work: returns when it is its turn. False when it was cut.
    [[nodiscard]] bool begin(Turn turn = Turn::Request) { return m_all.begin(*this, turn); }
    /// Gives its turn back, if it has one, and waits on for its client.
    void pause() { m_all.pause(*this); }

private:
    friend Connections;
    enum class State { Waiting, Ready, AtWork, Cut };
    void cut();
    Connections &m_all;
    const int m_socket;
    State m_state = State::Waiting;
    Turn m_turn = Turn::Request;
};

}  // namespace trescca
