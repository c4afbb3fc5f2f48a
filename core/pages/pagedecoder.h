// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/pagecode.h"
#include "core/pages/pagesource.h"

#include <vector>

namespace trescca {

/// Rebuilds a member from its encoding "pages" (see pagecode), byte for byte. The encoding is taken for hostile: what is no such item, a page
/// that nobody has, or more than `limit` bytes is Untrusted. Whether the result is what was encoded, its digest tells.
class PageDecoder {
public:
    /// Reads back what this decoder has written: from `offset` of all that it gave to its sink.
    using Written = std::function<Result<void>(std::uint64_t offset, MutableBytes into)>;

    /// All must outlive it. `sources` in the order of the encoder's.
    PageDecoder(ByteSource &from, std::vector<PageSource *> sources, Written written, std::uint64_t limit)
        : m_from(from), m_sources(std::move(sources)), m_written(std::move(written)), m_limit(limit)
    {}
    /// Writes all of it; the sink's finish() stays the caller's. What follows the end is Untrusted.
    [[nodiscard]] Result<void> decode(ByteSink &to);

private:
    [[nodiscard]] Result<void> checkEnd();
    [[nodiscard]] Result<void> takeItem(pagecode::Item item, bool isRecord);
    [[nodiscard]] Result<void> takeBetween();
    [[nodiscard]] Result<void> takeJump();
    [[nodiscard]] Result<void> takePages(pagecode::Item item, bool isRecord);
    [[nodiscard]] Result<void> takeZeros(bool isRecord, std::uint64_t count);
    [[nodiscard]] Result<void> readPage(pagecode::Item item, std::uint64_t source, std::uint64_t number, Page &page);
    [[nodiscard]] Result<std::uint64_t> takeNumber();
    [[nodiscard]] Result<std::uint64_t> takeSigned(std::uint64_t from);
    [[nodiscard]] Result<std::byte> takeByte();
    [[nodiscard]] Result<void> takeBytes(MutableBytes into);
    [[nodiscard]] Result<void> put(ConstBytes bytes);
    [[nodiscard]] Result<void> putHead(std::uint64_t flags);
    [[nodiscard]] Result<void> flush();

    ByteSource &m_from;
    const std::vector<PageSource *> m_sources;
    const Written m_written;
    const std::uint64_t m_limit;
    ByteSink *m_to = nullptr;
    std::vector<std::byte> m_in = std::vector<std::byte>(std::size_t(1) << 18);
    std::size_t m_at = 0, m_filled = 0;
    std::vector<std::byte> m_out;
    std::uint64_t m_size = 0;          ///< written, and in m_out
    std::vector<std::uint64_t> m_new;  ///< where the new pages are
    std::uint64_t m_nextHead = 0;
    std::uint64_t m_nextOwn = 0;
    std::vector<std::uint64_t> m_nextKnown = std::vector<std::uint64_t>(m_sources.size());
};

}  // namespace trescca
