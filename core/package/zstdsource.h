// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <vector>

struct ZSTD_DCtx_s;

namespace trescca {

/// The plain bytes of a Zstandard stream (RFC 8878: frames and skippable frames one after the other), read in order.
/// Untrusted when it is damaged or cut, wants a window over 128 MiB, or a dictionary, or has thousands of frames with next to
/// nothing in them, which only cost time.
class ZstdSource final : public ByteSource {
public:
    explicit ZstdSource(ByteSource &from);
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;

private:
    [[nodiscard]] Result<void> refill(std::size_t atLeast);
    [[nodiscard]] Result<void> checkFrame();
    [[nodiscard]] std::size_t waiting() const { return m_end - m_begin; }

    ByteSource &m_from;
    std::unique_ptr<ZSTD_DCtx_s, void (*)(ZSTD_DCtx_s *)> m_context;
    std::vector<std::byte> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_betweenFrames = true;
    std::uint64_t m_frames = 0;
    std::uint64_t m_plain = 0;
};

}  // namespace trescca
