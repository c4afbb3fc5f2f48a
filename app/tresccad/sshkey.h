// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace trescca {

/// Both halves of a new key.
struct SshKey {
    QString publicKey;      ///< OpenSSH's line (RFC 4253, 6.6), without a comment
    QByteArray privateKey;  ///< PEM, as OpenSSH and PuTTYgen read it
};

/// An RSA key of 3072 bits, as `ssh-keygen` makes them.
[[nodiscard]] Result<SshKey> makeSshKey();
/// MD5 of a public key in Nova's form, "7e:eb:..."; nullopt for what is no public key.
[[nodiscard]] std::optional<QString> sshFingerprint(const QString &publicKey);

}  // namespace trescca
