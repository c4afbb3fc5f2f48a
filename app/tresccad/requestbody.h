// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/clock.h"
#include "app/tresccad/connections.h"
#include "core/base/bytestream.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <optional>

namespace trescca {

/// The body of one request as its client sends it, however slowly. For one thread.
class RequestBody {
public:
    using Taker = std::function<bool(const char *, std::size_t)>;  ///< false: no more
    using Reader = std::function<bool(const Taker &)>;             ///< false: it was cut, or the taker had enough

    struct Source {
        Reader reader;                        ///< empty where there is no body
        std::optional<std::uint64_t> length;  ///< nullopt: it tells its end itself
        const bool &cut;                      ///< see Exchange
    };

    /// Once `stopping` is set nothing more is taken. `patience`: how long what nobody wants is read at most, from its first bytes on.
    RequestBody(
        Source source, Connections::Connection &connection, const std::atomic<bool> &stopping, std::chrono::seconds patience, Clock clock = {});
    /// All of it into a sink (without finish()); Unreachable when it was cut, InvalidInput when it is not chunked as it says, or
    /// what the sink says.
    [[nodiscard]] Result<void> into(ByteSink &sink);
    /// All of it into memory before the request's turn; what is longer than 64 KiB is held, see Connections. What is longer than
    /// `most` is kept as far as to show that.
    [[nodiscard]] Result<QByteArray> hold(std::uint64_t most);
    /// Reads what nobody wanted, unless it is long or slow, so that the client gets to read the answer. The turn is given back for it.
    void drain(bool hasEnd);

private:
    [[nodiscard]] bool drainsOn(std::size_t size);

    const Source m_source;
    Connections::Connection &m_connection;
    const std::atomic<bool> &m_stopping;
    const std::chrono::seconds m_patience;
    const Clock m_clock;
    std::size_t m_drained = 0;
    std::optional<BootClock::time_point> m_drainEnd;
    bool m_used = false;
};

}  // namespace trescca
