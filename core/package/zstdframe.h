// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace trescca {

/// Most bytes a frame of `plain` bytes can take.
[[nodiscard]] std::size_t frameBound(std::size_t plain);

/// Makes single Zstandard frames (RFC 8878) that stand alone, with content size and checksum. One thread at a time.
class FrameCompressor {
public:
    explicit FrameCompressor(int level);
    /// `out` must hold frameBound(plain.size()).
    [[nodiscard]] Result<std::size_t> compress(ConstBytes plain, MutableBytes out);

private:
    std::unique_ptr<ZSTD_CCtx_s, void (*)(ZSTD_CCtx_s *)> m_context;
};

/// Opens frames that must be exactly as long as they are said to be. One thread at a time.
class FrameDecompressor {
public:
    FrameDecompressor();
    /// Untrusted unless `frame` is one whole frame whose content fills `out` exactly.
    [[nodiscard]] Result<void> decompress(ConstBytes frame, MutableBytes out);

private:
    std::unique_ptr<ZSTD_DCtx_s, void (*)(ZSTD_DCtx_s *)> m_context;
};

}  // namespace trescca
