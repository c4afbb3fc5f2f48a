// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/tls.h"

#include <openssl/ssl.h>

#include <chrono>
#include <memory>
#include <span>

namespace trescca {

struct FreeTls {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *tls) const { SSL_free(tls); }
};
using TlsContext = std::unique_ptr<SSL_CTX, FreeTls>;

/// For the server's side, TLS 1.2 and later; null when certificate and key cannot be used together.
[[nodiscard]] TlsContext serverContext(const TlsFiles &files);

/// The server's side of TLS on a connected socket, which it does not close. For one thread.
class TlsStream {
public:
    /// `timeout`: for each wait for the peer.
    TlsStream(SSL_CTX &context, int socket, std::chrono::seconds timeout);
    /// The handshake; false when there is none. Who speaks HTTP without TLS is told so.
    [[nodiscard]] bool accept();
    /// How many bytes came, at least one; 0 at the end, -1 when the connection broke or nothing came in time.
    [[nodiscard]] int read(std::span<char> into);
    /// All of it, or -1.
    [[nodiscard]] int write(std::span<const char> bytes);
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] bool isWritable() const;
    /// Tells the peer that nothing more comes. `linger`: then awaits its end for a moment, while reading what it still sends: with that
    /// unread, the system would take back what the peer has not read yet. (TLS tells the end, and TCP not before that: what stands
    /// between may take that for the end of both directions.)
    void finish(bool linger);
    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] SSL *handle() const { return m_tls.get(); }

private:
    template <typename Step>
    int retry(Step step);
    [[nodiscard]] bool await(short event, std::chrono::milliseconds time) const;
    /// What comes first is a letter, as of a method; a handshake begins with none.
    [[nodiscard]] bool hearsPlainText() const;
    void refusePlainText() const;
    void awaitEnd() const;
    const std::unique_ptr<SSL, FreeTls> m_tls;
    const int m_socket;
    const std::chrono::seconds m_timeout;
};

}  // namespace trescca
