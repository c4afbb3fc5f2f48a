// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace trescca {

/// A TLS connection to a port of this host, for requests that no HTTP client would make.
class RawTls {
public:
    explicit RawTls(int port);
    ~RawTls();
    /// False when there is no connection.
    [[nodiscard]] bool write(const QByteArray &bytes);
    /// Tells the peer that nothing more will be written.
    void finish();
    /// The peer has not closed it.
    [[nodiscard]] bool isOpen() const;
    /// What comes next; empty when the peer closes.
    [[nodiscard]] QByteArray readSome();
    /// All that comes until the peer closes.
    [[nodiscard]] QByteArray readAll();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Sends bytes as they are, and returns all that comes back until the peer closes.
[[nodiscard]] QByteArray rawTlsExchange(int port, const QByteArray &bytes);

}  // namespace trescca
