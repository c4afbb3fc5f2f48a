// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// What cloud-init in a guest is given: the user's own data (a #cloud-config, a script, ...; may be empty) and public keys
/// that may log in. Both together become a MIME message of parts, as cloud-init documents it; nothing gives nothing.
/// `own` must be canBeJoined() when there are keys.
[[nodiscard]] QByteArray userDataOf(const QByteArray &own, const QStringList &publicKeys);
/// False for data of several parts already, and for compressed data.
[[nodiscard]] bool canBeJoined(const QByteArray &own);

/// One line "type base64 [comment]" as in an OpenSSH .pub file; false for all else, above all for private keys.
[[nodiscard]] bool isPublicKey(const QString &line);

}  // namespace trescca
