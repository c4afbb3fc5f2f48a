// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <bit>
#include <cstring>

namespace trescca {

/// Reads little-endian numbers from bytes that may be too short: then zeros come and ok() is false for good.
class ByteCursor {
public:
    explicit ByteCursor(ConstBytes bytes) : m_bytes(bytes) {}
    std::uint8_t u8() { return number<std::uint8_t>(); }
    std::uint16_t u16() { return number<std::uint16_t>(); }
    std::uint32_t u32() { return number<std::uint32_t>(); }
    std::uint64_t u64() { return number<std::uint64_t>(); }
    ConstBytes take(std::size_t count)
    {
        if (count > m_bytes.size()) {
            m_ok = false;
            return {};
        }
        const auto taken = m_bytes.first(count);
        m_bytes = m_bytes.subspan(count);
        return taken;
    }
    [[nodiscard]] std::size_t left() const { return m_bytes.size(); }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    template <typename T>
    T number()
    {
        static_assert(std::endian::native == std::endian::little, "packages are read on little-endian hosts");
        T value = 0;
        const auto raw = take(sizeof(T));
        if (raw.size() == sizeof(T))
            std::memcpy(&value, raw.data(), sizeof(T));
        return value;
    }
    ConstBytes m_bytes;
    bool m_ok = true;
};

}  // namespace trescca
