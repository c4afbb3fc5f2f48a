// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace trescca {

/// What a server shows, and what is trusted of it so far.
struct ShownCertificate {
    QString origin;       ///< "https://host:port"
    QString fingerprint;  ///< SHA-256, lower-case hex
    QString trusted;      ///< the one trusted until now; empty: none
};

/// The certificates that the user trusts without an authority, each for one server, as ssh has its known hosts: lines of
/// "https://host:port SHA-256" in a file for the user alone; others are kept as they stand. It is read as normalFingerprint() says,
/// and not at all (Forbidden) when others could have written it.
class KnownCertificates {
public:
    explicit KnownCertificates(QString path = standardFile()) : m_path(std::move(path)) {}
    /// $XDG_STATE_HOME/trescca/known_certificates
    [[nodiscard]] static QString standardFile();
    /// Lower-case hex; empty where none is known; the last line counts. InvalidInput when a line that names it is damaged, or the
    /// file is larger than 1 MiB.
    [[nodiscard]] Result<QString> find(const QString &origin) const;
    /// In place of what was known of that server; its errors are those of find() too.
    [[nodiscard]] Result<void> keep(const QString &origin, const QString &fingerprint) const;

private:
    [[nodiscard]] Result<QList<QByteArray>> lines() const;
    [[nodiscard]] Result<QString> findIn(const QList<QByteArray> &lines, const QString &origin) const;
    QString m_path;
};

}  // namespace trescca
