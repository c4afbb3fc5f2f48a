// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace trescca {

/// Keeps what it is given; for small things.
class MemorySink final : public RereadSink {
public:
    [[nodiscard]] Result<void> write(ConstBytes bytes) override
    {
        m_bytes.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        return {};
    }
    [[nodiscard]] Result<void> finish() override { return {}; }
    [[nodiscard]] Result<void> reread(std::uint64_t offset, MutableBytes into) override
    {
        std::ranges::copy(bytesOf(m_bytes).subspan(offset, into.size()), into.begin());
        return {};
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads from bytes in memory, at most `piece` at a time.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(QByteArray bytes, std::size_t piece = SIZE_MAX) : m_bytes(std::move(bytes)), m_piece(piece) {}
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override
    {
        const auto left = bytesOf(m_bytes).subspan(m_offset);
        const std::size_t count = std::min({into.size(), left.size(), m_piece});
        if (count > 0)
            std::memcpy(into.data(), left.data(), count);
        m_offset += count;
        return count;
    }

private:
    QByteArray m_bytes;
    std::size_t m_piece;
    std::size_t m_offset = 0;
};

/// Takes everything, keeps nothing: read again, it is zeros.
class NullSink final : public RereadSink {
public:
    [[nodiscard]] Result<void> write(ConstBytes) override { return {}; }
    [[nodiscard]] Result<void> finish() override { return {}; }
    [[nodiscard]] Result<void> reread(std::uint64_t, MutableBytes into) override
    {
        std::ranges::fill(into, std::byte{});
        return {};
    }
};

}  // namespace trescca
