// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/pageencoder.h"

namespace trescca {

using pagecode::Item;

namespace {

constexpr std::size_t mostNew = 64;  // pages that are held back to be one item
constexpr std::size_t heldBack = std::size_t(1) << 18;

}  // namespace

Result<void> PageEncoder::record(std::uint64_t head, PageView page)
{
    const auto expected = expect(head, pagecode::pageRecord);
    return expected ? takePage(page, true) : expected;
}

Result<void> PageEncoder::zeroRecord(std::uint64_t head)
{
    if (const auto expected = expect(head, pagecode::zeroRecord); !expected)
        return expected;
    ++m_counts.zero;
    static constexpr Page none{};
    return take({Item::Zero, true, 0, 0, 1}, none);
}

Result<void> PageEncoder::page(PageView page)
{
    if (!isZero(page))
        return takePage(page, false);
    ++m_counts.zero;
    return take({Item::Zero, false, 0, 0, 1}, page);
}

Result<void> PageEncoder::between(ConstBytes bytes)
{
    if (const auto ended = endRun(); !ended)
        return ended;
    while (!bytes.empty()) {
        const ConstBytes part = bytes.first(std::min(bytes.size(), pagecode::mostBetween));
        m_out.push_back(static_cast<std::byte>(Item::Between));
        putNumber(part.size());
        m_out.insert(m_out.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (const auto flushed = flush(); !flushed)
            return flushed;
    }
    return {};
}

Result<void> PageEncoder::finish()
{
    if (const auto ended = endRun(); !ended)
        return ended;
    m_out.push_back(static_cast<std::byte>(Item::End));
    return m_to.write(m_out);
}

/// A page is no record unless its head can be told from the one before.
Result<void> PageEncoder::expect(std::uint64_t head, std::uint64_t flags)
{
    const std::uint64_t address = head & ~pagecode::recordFlags;
    Q_ASSERT((head & pagecode::recordFlags) == flags);
    if (address == m_nextHead)
        return {};
    if (const auto ended = endRun(); !ended)
        return ended;
    m_out.push_back(static_cast<std::byte>(Item::Jump));
    putSigned(address / pageSize, m_nextHead / pageSize);
    m_nextHead = address;
    return {};
}

Result<void> PageEncoder::takePage(PageView page, bool isRecord)
{
    Run one = runOf(page);
    one.isRecord = isRecord;
    return take(one, page);
}

PageEncoder::Run PageEncoder::runOf(PageView page)
{
    const PageHash hash = hashOf(page);
    for (std::size_t source = 0; source < m_known.size(); ++source)
        if (const auto number = m_known[source] ? m_known[source]->find(hash) : std::nullopt) {
            ++m_counts.known;
            return {Item::Known, false, source, *number, 1};
        }
    const auto number = static_cast<std::uint32_t>(m_counts.fresh);
    const std::uint32_t first = m_table.place(hash, number);
    if (first != number) {
        ++m_counts.own;
        return {Item::Own, false, 0, first, 1};
    }
    ++m_counts.fresh;
    return {Item::New, false, 0, number, 1};
}

bool PageEncoder::continues(const Run &one) const
{
    const bool counts = one.item == Item::Own || one.item == Item::Known;
    const std::uint64_t most = one.item == Item::New ? mostNew : pagecode::mostCount;
    return one.item == m_run.item && one.isRecord == m_run.isRecord && one.source == m_run.source && m_run.count < most
        && (!counts || one.first == m_run.first + m_run.count);
}

Result<void> PageEncoder::take(const Run &one, PageView page)
{
    if (!continues(one)) {
        if (const auto ended = endRun(); !ended)
            return ended;
        m_run = one;
        m_run.count = 0;
    }
    ++m_run.count;
    if (one.item == Item::New)
        m_pages.insert(m_pages.end(), page.begin(), page.end());
    if (one.isRecord)
        m_nextHead += pageSize;
    return {};
}

Result<void> PageEncoder::endRun()
{
    if (m_run.count == 0)
        return {};
    m_out.push_back(static_cast<std::byte>(static_cast<std::uint8_t>(m_run.item) | (m_run.isRecord ? pagecode::recordBit : 0U)));
    if (m_run.item == Item::Known)
        putNumber(m_run.source);
    if (m_run.item == Item::Known || m_run.item == Item::Own) {
        std::uint64_t &next = m_run.item == Item::Own ? m_nextOwn : m_nextKnown[m_run.source];
        putSigned(m_run.first, next);
        next = m_run.first + m_run.count;
    }
    putNumber(m_run.count);
    m_out.insert(m_out.end(), m_pages.begin(), m_pages.end());
    m_pages.clear();
    m_run = {};
    return flush();
}

void PageEncoder::putNumber(std::uint64_t number)
{
    constexpr std::uint64_t group = 0x7F, more = 0x80;
    for (; number > group; number >>= 7U)
        m_out.push_back(static_cast<std::byte>((number & group) | more));
    m_out.push_back(static_cast<std::byte>(number));
}

void PageEncoder::putSigned(std::uint64_t number, std::uint64_t from)
{
    const auto difference = static_cast<std::int64_t>(number - from);
    putNumber((static_cast<std::uint64_t>(difference) << 1U) ^ static_cast<std::uint64_t>(difference >> 63));
}

Result<void> PageEncoder::flush()
{
    if (m_out.size() < heldBack)
        return {};
    auto written = m_to.write(m_out);
    m_out.clear();
    return written;
}

}  // namespace trescca
