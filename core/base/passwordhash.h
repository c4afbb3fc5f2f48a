// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace trescca {

/// "scrypt$15$8$1$<salt>$<hash>" (RFC 7914; log2 N, r, p; base64). 32 MiB and about 0.1 s for each.
[[nodiscard]] Result<QString> hashPassword(const QString &password);
/// Constant time in the comparison; at most two are computed at once, so that guesses cannot use up the memory. When `stillWanted`,
/// asked once it is this one's turn, says no, nothing is computed, and it does not fit.
[[nodiscard]] bool passwordFits(const QString &password, const QString &hash, const std::function<bool()> &stillWanted = {});
/// Whether it is one that passwordFits() can compare with.
[[nodiscard]] bool isPasswordHash(const QString &text);
/// `bytes` of the system's randomness, base64url without padding.
[[nodiscard]] QByteArray randomToken(int bytes);

}  // namespace trescca
