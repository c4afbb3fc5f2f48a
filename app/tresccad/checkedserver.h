// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/connections.h"
#include "app/tresccad/requesthead.h"
#include "app/tresccad/tlsstream.h"

#include <httplib.h>

namespace trescca {

/// One connection and the one request that it is for.
struct Exchange {
    Connections::Connection &connection;
    const RequestHead &head;
    const bool &cut;  ///< the client left, or was too slow, before the body's end
};

/// httplib's server over our TLS: each connection enters `connections` before its first byte is read, and each request's head is
/// judged before httplib reads it. Of a head that is refused, and of one that is sound, httplib gets no more than it needs to find a
/// handler and the body's end; its handlers look into exchangeOf() for all else.
class CheckedServer final : public httplib::Server {
public:
    /// `context` is null where it was no use.
    CheckedServer(TlsContext context, Connections &connections, std::chrono::seconds timeout);
    bool is_valid() const override { return m_context != nullptr; }

private:
    bool process_and_close_socket(socket_t socket) override;
    void serve(TlsStream &tls, Connections::Connection &connection);

    const TlsContext m_context;
    Connections &m_connections;
    const std::chrono::seconds m_timeout;
};

[[nodiscard]] const Exchange &exchangeOf(const httplib::Request &request);

}  // namespace trescca
