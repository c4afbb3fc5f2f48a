// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/pageencoder.h"

namespace trescca {

/// Where in a member its pages are.
enum class PageShape : std::uint8_t {
    SaveImage,  ///< a libvirt save image with QEMU's stream of records, see RamScanner
    Blocks      ///< one behind the other, as in a disk image
};

/// Gives the encoding "pages" (see pagecode) of what `from` gives, as that comes.
class EncodedSource final : public ByteSource {
public:
    /// All must outlive it. `known` as PageEncoder takes them.
    EncodedSource(ByteSource &from, PageShape shape, std::vector<const PageIndex *> known);
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;
    [[nodiscard]] const PageCounts &counts() const { return m_encoder.counts(); }

private:
    class Buffer final : public ByteSink {
    public:
        Result<void> write(ConstBytes bytes) override;
        Result<void> finish() override { return {}; }
        [[nodiscard]] std::size_t take(MutableBytes into);

    private:
        std::vector<std::byte> m_bytes;
        std::size_t m_at = 0;
    };
    [[nodiscard]] Result<void> encodeMore();
    [[nodiscard]] Result<void> encodeBlocks(ConstBytes bytes);

    ByteSource &m_from;
    const PageShape m_shape;
    Buffer m_buffer;
    PageEncoder m_encoder;
    RamScanner m_scanner;
    std::vector<std::byte> m_in;
    bool m_ended = false;
};

}  // namespace trescca
