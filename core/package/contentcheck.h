// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

namespace trescca {

/// CRC-32 and SHA-256 of a stream, each only where there is something to compare it with.
class ContentCheck {
public:
    struct Parts {
        bool crc = false;
        bool digest = false;
    };
    explicit ContentCheck(Parts parts) : m_parts(parts) {}
    void add(ConstBytes bytes);
    [[nodiscard]] std::uint32_t crc() const { return m_crc; }
    /// Once only.
    [[nodiscard]] QString sha256() { return m_digest.hex(); }

private:
    Parts m_parts;
    std::uint32_t m_crc = 0;
    Digest m_digest;
};

}  // namespace trescca
