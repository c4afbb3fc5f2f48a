// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <optional>
#include <vector>

namespace trescca {

/// The seek table of the zstd seekable format 0.1.0 (contrib/seekable_format in Zstandard's source): a skippable frame
/// at the very end that lists the compressed and the plain size of every frame before it.
class SeekTable {
public:
    struct Frame {
        std::uint32_t stored = 0;
        std::uint32_t plain = 0;
    };
    static constexpr std::size_t footerSize = 9;
    /// Tables longer than this are not read: the stream is then read from its beginning like any other.
    static constexpr std::uint64_t maxFrames = 1U << 21U;

    void add(Frame frame) { m_frames.push_back(frame); }
    [[nodiscard]] const std::vector<Frame> &frames() const { return m_frames; }
    [[nodiscard]] std::uint64_t storedTotal() const;
    [[nodiscard]] std::uint64_t plainTotal() const;
    /// The largest sizes of any frame, each at least 1.
    [[nodiscard]] Frame largest() const;
    [[nodiscard]] QByteArray toBytes() const;
    /// Size of the whole skippable frame that `footer` (the last 9 bytes) ends; nullopt when it is none of ours.
    [[nodiscard]] static std::optional<std::uint64_t> sizeFromFooter(ConstBytes footer);
    /// Reads the whole skippable frame; nullopt when it contradicts itself.
    [[nodiscard]] static std::optional<SeekTable> parse(ConstBytes bytes);

private:
    std::vector<Frame> m_frames;
};

}  // namespace trescca
