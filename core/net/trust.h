// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptypes.h"

#include <curl/curl.h>

namespace trescca {

/// What the certificate check of a connection compares and finds. Lives as long as the connection may.
struct PinCheck {
    QString expected;  ///< empty: accept and only note what was seen
    QString seen;
    bool mismatch = false;
};

/// Prepares a handle for TLS. With a fingerprint the handshake itself fails unless the peer's certificate is that one,
/// so no byte of a request reaches anybody else.
[[nodiscard]] Result<void> applyTrust(CURL *handle, const HttpTrust &trust, PinCheck &check);
/// Accepts any certificate and notes its fingerprint in `check`. Only for handles that send nothing.
[[nodiscard]] Result<void> noteCertificate(CURL *handle, PinCheck &check);

}  // namespace trescca
