// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/ramscanner.h"

#include <QtEndian>

#include <algorithm>

namespace trescca {

namespace {

// Flags of a record, in the low bits of its address.
constexpr std::uint64_t flagBits = 0xFFF;
constexpr std::uint64_t zeroFlag = 0x02, sizesFlag = 0x04, pageFlag = 0x08, endFlag = 0x10, sameBlockFlag = 0x20, flushFlag = 0x200;
constexpr std::size_t recordHead = 8;

// Sections.
constexpr std::byte partSection{0x02}, endSection{0x03}, footerMark{0x7E};
constexpr std::size_t numberSize = 4;
/// Length and name, instance 0, version 4; the section's kind and number stand before.
constexpr std::array<std::byte, 12> ramName{std::byte{3}, std::byte{'r'}, std::byte{'a'}, std::byte{'m'}, std::byte{0}, std::byte{0}, std::byte{0},
    std::byte{0}, std::byte{0}, std::byte{0}, std::byte{0}, std::byte{4}};

std::uint64_t bigEndian(ConstBytes bytes) { return qFromBigEndian<std::uint64_t>(bytes.data()); }

}  // namespace

Result<void> RamScanner::add(ConstBytes bytes)
{
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    while (m_at < m_bytes.size()) {
        const Step done = step();
        if (!done.told)
            return done.told;
        if (!done.whole)
            break;
    }
    m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at));
    m_at = 0;
    return {};
}

Result<void> RamScanner::finish()
{
    m_place = Place::Rest;
    return add({});
}

RamScanner::Step RamScanner::step()
{
    switch (m_place) {
    case Place::Before: return findSection();
    case Place::Records: return takeRecord();
    case Place::Sizes: return takeSize();
    case Place::Footer: return takeFooter();
    case Place::Section: return takeSection();
    case Place::Rest: break;
    }
    return tell(left().size(), Place::Rest);
}

RamScanner::Step RamScanner::tell(std::size_t count, Place next)
{
    const ConstBytes bytes = left().first(count);
    m_at += count;
    m_place = next;
    return {true, bytes.empty() ? Result<void>() : m_listener.between(bytes)};
}

RamScanner::Step RamScanner::giveUp() { return tell(left().size(), Place::Rest); }

RamScanner::Step RamScanner::findSection()
{
    const ConstBytes bytes = left();
    const auto found = std::ranges::search(bytes, ramName);
    if (found.empty()) {
        if (bytes.size() < ramName.size() + numberSize)
            return {};
        return tell(bytes.size() - ramName.size() - numberSize + 1, Place::Before);
    }
    const auto at = static_cast<std::size_t>(found.begin() - bytes.begin());
    if (at < numberSize)
        return giveUp();
    std::ranges::copy(bytes.subspan(at - numberSize, numberSize), m_section.begin());
    return tell(at + ramName.size(), Place::Records);
}

RamScanner::Step RamScanner::takeRecord()
{
    const ConstBytes bytes = left();
    if (bytes.size() < recordHead)
        return {};
    const std::uint64_t head = bigEndian(bytes);
    switch (head & flagBits) {
    case sizesFlag: m_sizes = head & ~flagBits; return tell(recordHead, m_sizes > 0 ? Place::Sizes : Place::Records);
    case flushFlag: return tell(recordHead, Place::Records);
    case endFlag: return tell(recordHead, Place::Footer);
    case pageFlag:
    case zeroFlag: return takeNamed(head);
    case pageFlag | sameBlockFlag:
        if (bytes.size() < recordHead + pageSize)
            return {};
        m_at += recordHead + pageSize;
        return {true, m_listener.record(head, bytes.subspan(recordHead).first<pageSize>())};
    case zeroFlag | sameBlockFlag:
        if (bytes.size() < recordHead + 1)
            return {};
        if (bytes[recordHead] != std::byte{0})
            return giveUp();
        m_at += recordHead + 1;
        return {true, m_listener.zeroRecord(head)};
    default: return giveUp();
    }
}

/// The first record of a block of memory has the block's name, one byte of length before it.
RamScanner::Step RamScanner::takeNamed(std::uint64_t head)
{
    const ConstBytes bytes = left();
    const std::size_t name = bytes.size() > recordHead ? recordHead + 1 + std::to_integer<std::size_t>(bytes[recordHead]) : 0;
    const bool isPage = (head & pageFlag) != 0;
    if (name == 0 || bytes.size() < name + (isPage ? pageSize : 1))
        return {};
    if (!isPage)
        return tell(name + 1, Place::Records);
    const Step named = tell(name, Place::Records);
    if (!named.told)
        return named;
    m_at += pageSize;
    return {true, m_listener.page(bytes.subspan(name).first<pageSize>())};
}

/// Name and length of a block.
RamScanner::Step RamScanner::takeSize()
{
    const ConstBytes bytes = left();
    const std::size_t whole = 1 + std::to_integer<std::size_t>(bytes.front()) + recordHead;
    if (bytes.size() < whole)
        return {};
    m_sizes -= std::min(m_sizes, bigEndian(bytes.subspan(whole - recordHead)));
    return tell(whole, m_sizes > 0 ? Place::Sizes : Place::Records);
}

RamScanner::Step RamScanner::takeFooter()
{
    const ConstBytes bytes = left();
    if (bytes.front() != footerMark)
        return m_last ? giveUp() : takeSection();
    if (bytes.size() < 1 + numberSize)
        return {};
    return tell(1 + numberSize, m_last ? Place::Rest : Place::Section);
}

/// The next part of the same section. What others there are tell no length.
RamScanner::Step RamScanner::takeSection()
{
    const ConstBytes bytes = left();
    if (bytes.front() != partSection && bytes.front() != endSection)
        return giveUp();
    if (bytes.size() < 1 + numberSize)
        return {};
    if (!std::ranges::equal(bytes.subspan(1, numberSize), m_section))
        return giveUp();
    m_last = bytes.front() == endSection;
    return tell(1 + numberSize, Place::Records);
}

}  // namespace trescca
