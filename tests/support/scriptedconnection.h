// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedserver.h"

#include <atomic>

struct ssl_st;
struct ssl_ctx_st;

namespace trescca {

/// One accepted connection of the ScriptedServer.
class ScriptedConnection {
public:
    ScriptedConnection(int socket, ssl_ctx_st *tls, const std::atomic<bool> &ending);
    ~ScriptedConnection();
    ScriptedConnection(const ScriptedConnection &) = delete;
    ScriptedConnection &operator=(const ScriptedConnection &) = delete;
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] std::optional<ScriptedRequest> readHead();
    void readBody(ScriptedRequest &request);
    /// False when the connection is not to be used any further.
    [[nodiscard]] bool send(const ScriptedAnswer &answer, bool headOnly, bool close);

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] std::optional<QByteArray> line();
    [[nodiscard]] std::optional<QByteArray> exactly(qsizetype count);
    [[nodiscard]] bool put(const QByteArray &bytes);
    void readChunks(ScriptedRequest &request);

    int m_socket;
    ssl_st *m_tls = nullptr;
    const std::atomic<bool> &m_ending;
    bool m_open = true;
    QByteArray m_buffer;
};

}  // namespace trescca
