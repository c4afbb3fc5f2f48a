// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    /// `reader` is empty where there is no body. Once `stopping` is set nothing more is taken. `cut`: see Exchange.
    RequestBody(
        Reader reader, std::optional<std::uint64_t> length, Connections::Connection &connection, const bool &cut, const std::atomic<bool> &stopping);
    /// All of it into a sink (without finish()); Unreachable when it was cut, InvalidInput when it is not chunked as it says, or
    /// what the sink says.
    [[nodiscard]] Result<void> into(ByteSink &sink);
    /// All of it into memory before the request's turn, which only what is longer than 64 KiB takes. What is longer than
    /// `most` is kept as far as to show that.
    [[nodiscard]] Result<QByteArray> hold(std::uint64_t most);
    /// Reads what nobody wanted, unless it is long, so that the client gets to read the answer. The turn is given back for it.
    void drain(bool hasEnd);

private:
    const Reader m_reader;
    const std::optional<std::uint64_t> m_length;
    Connections::Connection &m_connection;
    const bool &m_cut;
    const std::atomic<bool> &m_stopping;
    bool m_used = false;
};

}  // namespace trescca
