// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMap>

#include <memory>

namespace trescca {

/// An OVA's list of digests (.mf): lines "SHA256(name)= hex", of SHA1, SHA256, SHA512.
class OvaManifest {
public:
    /// Lines of another form are passed over.
    [[nodiscard]] static OvaManifest parse(const QByteArray &text);
    /// Untrusted when the list has another digest of this member; one that it does not name is taken as it is.
    [[nodiscard]] Result<void> check(const QString &name, const QByteArray &content) const;
    /// Passes a member's bytes on; finish() is Untrusted when the digest was another. finish() of `to` stays the caller's.
    [[nodiscard]] std::unique_ptr<ByteSink> checkedSink(const QString &name, ByteSink &to) const;

private:
    struct Line {
        QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256;
        QByteArray hex;
    };
    QMap<QString, Line> m_lines;
};

}  // namespace trescca
