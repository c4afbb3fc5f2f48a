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

/// What a connection is at work at. There are as many turns for each kind, so that however many of one are slow, the others get theirs.
enum class Turn {
    Request,
    LogIn,     ///< waits for its secret to be hashed, see passwordhash.h
    Upload,    ///< streams its body
    Download,  ///< streams its answer
};

/// Who is connected. A connection waits until its client has sent a request, then it is at work:
///
///   enter -> waiting ----begin----> ready --its turn--> at work -> (destroyed)
///             | | `--hold--> held --begin--^              |
///             | `<---------------- pause -----------------'
///             `--too many wait or are held, or the end: cut
///
/// Waiting costs little, so many may. Held is who has more than that in our memory before its turn; that place is kept until the
/// turn has come. When there are too many of either, the one that has been there the longest is cut. So clients that say nothing, or
/// half of something, or say it slowly, keep nobody out. Thread-safe.
class Connections {
public:
    class Connection;
    /// `mostAtWork`: at each kind of work.
    Connections(std::size_t mostWaiting, std::size_t mostAtWork, std::size_t mostHeld = 32)
        : m_mostWaiting(mostWaiting), m_mostAtWork(mostAtWork), m_mostHeld(mostHeld)
    {}

    /// Of a connected socket, which is to be closed only after the answer was destroyed.
    [[nodiscard]] std::unique_ptr<Connection> enter(int socket);
    /// An upload or a download is under way.
    [[nodiscard]] bool isStreaming();
    /// Cuts all that wait, are held or stream; nobody enters or begins any more. Who is at work at anything else comes to its end.
    void close();

private:
    struct Turns {
        std::condition_variable changed;
        std::size_t taken = 0;
    };
    [[nodiscard]] Turns &turns(Turn turn) { return m_turns[static_cast<std::size_t>(turn)]; }
    [[nodiscard]] bool begin(Connection &connection, Turn turn);
    [[nodiscard]] bool hold(Connection &connection);
    void pause(Connection &connection);
    void leave(Connection &connection);
    void wait(Connection &connection);
    void giveBack(Connection &connection);

    const std::size_t m_mostWaiting;
    const std::size_t m_mostAtWork;
    const std::size_t m_mostHeld;
    std::mutex m_mutex;
    std::array<Turns, 4> m_turns;
    std::list<Connection *> m_waiting;    ///< longest first
    std::list<Connection *> m_held;       ///< likewise, ready ones among them
    std::list<Connection *> m_streaming;  ///< at work at an upload or download
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
    /// More of its request is in our memory than may be while it waits. False when it was cut. Once it is its turn this does nothing.
    [[nodiscard]] bool hold() { return m_all.hold(*this); }
    /// Gives its turn back, if it has one, and waits on for its client.
    void pause() { m_all.pause(*this); }

private:
    friend Connections;
    enum class State { Waiting, Held, Ready, AtWork, Cut };
    void hangUp() const;
    void cut();
    [[nodiscard]] bool streams() const { return m_turn == Turn::Upload || m_turn == Turn::Download; }
    Connections &m_all;
    const int m_socket;
    State m_state = State::Waiting;
    Turn m_turn = Turn::Request;
};

}  // namespace trescca
