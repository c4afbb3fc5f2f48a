// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trescca {

/// Sends bytes over TLS to a port of this host as they are, and returns all that comes back until the peer closes.
/// For requests that no HTTP client would make.
[[nodiscard]] QByteArray rawTlsExchange(int port, const QByteArray &bytes);

}  // namespace trescca
