// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/router.h"
#include "app/tresccad/tls.h"

#include <chrono>
#include <memory>

namespace trescca {

struct ServerSettings {
    QString listen = QStringLiteral("127.0.0.1");
    int port = 0;  ///< 0: any free one
    TlsFiles tls;
    int threads = 64;         ///< at each kind of work, see Turn
    int waiting = 512;        ///< connections whose request has not come yet
    int timeoutSeconds = 60;  ///< for each read and write, and for all of what is only read so that the client gets to its answer
};

/// The HTTPS server: one request a connection (so nothing after a body can be taken for a request), bodies streamed both
/// ways, at most `threads` connections at work of each kind. Connections that only wait take nothing from those; see Connections. Only
/// server.cpp and checkedserver.h know the HTTP server library.
class Server {
public:
    Server(const Router &router, ServerSettings settings);
    ~Server();
    /// Binds and serves in threads of its own; returns the port.
    [[nodiscard]] Result<int> start();
    /// An upload or a download is under way.
    [[nodiscard]] bool isStreaming() const;
    /// Time since a request was answered or came last.
    [[nodiscard]] std::chrono::milliseconds silence() const;
    /// Takes no new connections, cuts uploads and downloads that are under way, and returns when all handlers have.
    void stop();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
