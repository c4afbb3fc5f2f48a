// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/pagecode.h"
#include "core/pages/pagesource.h"
#include "core/pages/pagetable.h"
#include "core/pages/ramscanner.h"

namespace trescca {

/// How much of what it was made of.
struct PageCounts {
    std::uint64_t fresh = 0;  ///< pages that are sent
    std::uint64_t zero = 0;
    std::uint64_t own = 0;    ///< the same as one that is sent
    std::uint64_t known = 0;  ///< that the destination has
};

/// Writes the encoding "pages" (see pagecode) of what it is told, into `to`, whose finish() stays the caller's. `known` are what the destination
/// has, in the order of the decoder's sources, null for one that is not to be used; all must outlive it.
class PageEncoder final : public RamListener {
public:
    PageEncoder(ByteSink &to, std::vector<const PageIndex *> known) : m_to(to), m_known(std::move(known)) {}
    Result<void> record(std::uint64_t head, PageView page) override;
    Result<void> zeroRecord(std::uint64_t head) override;
    Result<void> page(PageView page) override;
    Result<void> between(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] const PageCounts &counts() const { return m_counts; }

private:
    /// Items of one kind, of which there may be more to come.
    struct Run {
        pagecode::Item item = pagecode::Item::End;
        bool isRecord = false;
        std::uint64_t source = 0;
        std::uint64_t first = 0;
        std::uint64_t count = 0;
    };
    [[nodiscard]] Result<void> takePage(PageView page, bool isRecord);
    [[nodiscard]] Result<void> take(const Run &one, PageView page);
    [[nodiscard]] Result<void> expect(std::uint64_t head, std::uint64_t flags);
    [[nodiscard]] bool continues(const Run &one) const;
    [[nodiscard]] Run runOf(PageView page);
    [[nodiscard]] Result<void> endRun();
    void putNumber(std::uint64_t number);
    void putSigned(std::uint64_t number, std::uint64_t from);
    [[nodiscard]] Result<void> flush();

    ByteSink &m_to;
    const std::vector<const PageIndex *> m_known;
    PageTable m_table;
    PageCounts m_counts;
    Run m_run;
    std::vector<std::byte> m_pages;  ///< of a run of new ones
    std::vector<std::byte> m_out;
    std::uint64_t m_nextHead = 0;  ///< address of the next record, as expected
    std::uint64_t m_nextOwn = 0;
    std::vector<std::uint64_t> m_nextKnown = std::vector<std::uint64_t>(m_known.size());
};

}  // namespace trescca
