// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

/// Certificate and key of the daemon, PEM files.
struct TlsFiles {
    QString certificate;
    QString key;
};

/// Those in the state folder ("tls.crt", "tls.key", mode 0600); made at the first call: P-256, self-signed, ten years,
/// for this host's name, localhost and the loopback addresses.
[[nodiscard]] Result<TlsFiles> ensureCertificate(const QString &stateFolder);
/// InvalidInput names the file that cannot be read, is no PEM, is too weak for clients, or does not fit the other.
[[nodiscard]] Result<void> checkTls(const TlsFiles &files);
/// InvalidInput when the certificate has expired, or is not valid yet: clients that pin it do not care, all others do.
[[nodiscard]] Result<void> checkTimes(const QString &certificate);
/// SHA-256 of a PEM file's first certificate (DER), lower-case hex: what clients pin.
[[nodiscard]] Result<QString> certificateFingerprint(const QString &pemFile);

}  // namespace trescca
