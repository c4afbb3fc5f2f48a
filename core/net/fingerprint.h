// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QString>

#include <chrono>

namespace trescca {

/// The SHA-256 fingerprint (lower-case hex) of the certificate a TLS server shows, for trust on first use: to be shown
/// to a person and stored as Endpoint::fingerprint. Only the handshake is made; nothing is sent.
[[nodiscard]] Result<QString> probeFingerprint(
    const QString &host, int port, const Context &context = {}, std::chrono::seconds timeout = std::chrono::seconds(15));

}  // namespace trescca
