// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace trescca {

struct SizedDigest {
    std::uint64_t size = 0;  ///< bytes
    QString sha256;          ///< lower-case hex
};

/// What digests.json says of one member.
struct MemberDigest {
    QString name;                             ///< in the archive
    SizedDigest stored;                       ///< of the member's bytes in the archive
    SizedDigest plain;                        ///< after Zstandard; the same as stored for members that are not compressed
    std::optional<SizedDigest> rebuilt = {};  ///< of what is made of it, for Encoding::Pages
    /// Of the member itself, whatever stands for it.
    [[nodiscard]] const SizedDigest &whole() const { return rebuilt ? *rebuilt : plain; }
};

/// digests.json, the last member: size and SHA-256 of every member before it.
class DigestList {
public:
    void add(MemberDigest digest) { m_members << std::move(digest); }
    [[nodiscard]] const QList<MemberDigest> &members() const { return m_members; }
    [[nodiscard]] std::optional<MemberDigest> find(const QString &name) const;
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static Result<DigestList> parse(const QByteArray &json);

private:
    QList<MemberDigest> m_members;
};

}  // namespace trescca
