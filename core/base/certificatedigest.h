// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// The SHA-256 fingerprint of a certificate as people and programs write it ("sha256:" or openssl's "SHA256 Fingerprint=" before it or
/// not, any case, with colons or spaces between the digits or without) as 64 lower-case hexadecimal digits; empty when it is none.
[[nodiscard]] QString normalFingerprint(const QString &text);

}  // namespace trescca
