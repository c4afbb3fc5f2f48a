// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

namespace trescca {

/// CRC-32 and, where asked for, SHA-256 of a member's bytes as the archive holds them (before Zstandard).
class ContentCheck {
public:
    explicit ContentCheck(bool withDigest) : m_withDigest(withDigest) {}
    void add(ConstBytes bytes);
    [[nodiscard]] std::uint32_t crc() const { return m_crc; }
    /// Once only.
    [[nodiscard]] QString sha256() { return m_digest.hex(); }

private:
    bool m_withDigest;
    std::uint32_t m_crc = 0;
    Digest m_digest;
};

}  // namespace trescca
