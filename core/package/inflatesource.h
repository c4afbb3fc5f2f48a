// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

struct z_stream_s;

namespace trescca {

/// The plain bytes of a raw DEFLATE stream (RFC 1951), which must be exactly `plain` bytes and use up all of `from`;
/// Untrusted otherwise, and for thousands of blocks with next to nothing in them, which only cost time. Never gives out more than
/// `plain` bytes.
class InflateSource final : public ByteSource {
public:
    InflateSource(ByteSource &from, std::uint64_t plain);
    ~InflateSource() override;
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;

private:
    [[nodiscard]] Result<void> refill();
    [[nodiscard]] Result<void> checkBlock();
    [[nodiscard]] Result<void> checkEnd();

    ByteSource &m_from;
    std::uint64_t m_left;
    std::unique_ptr<z_stream_s> m_stream;
    std::unique_ptr<std::byte[]> m_buffer;
    std::uint64_t m_blocks = 0;
    bool m_ended = false;
};

}  // namespace trescca
