// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/connections.h"

#include <openssl/ssl.h>

namespace trescca {

/// Has every TLS connection of `context` enter `connections` before its first byte is read, and leave them when its SSL
/// object is freed, which is before its socket is closed. (An HTTP server library shows its connections only as late as
/// this, and TLS sees them all.)
void enterAtHandshake(SSL_CTX *context, Connections &connections);
/// The one that entered by this TLS connection; null when there was no memory for it.
[[nodiscard]] Connections::Connection *connectionOf(const SSL *tls);

}  // namespace trescca
