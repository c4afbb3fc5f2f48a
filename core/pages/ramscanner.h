// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/page.h"

#include <cstdint>
#include <vector>

namespace trescca {

/// Takes what a save image consists of, in its order: all calls together have all its bytes.
class RamListener {
public:
    virtual ~RamListener() = default;
    /// The record of a page of the guest's memory: `head` is its address and flags, 8 bytes big endian, then the page.
    [[nodiscard]] virtual Result<void> record(std::uint64_t head, PageView page) = 0;
    /// The record of a page of zeros: `head`, then one byte that is 0.
    [[nodiscard]] virtual Result<void> zeroRecord(std::uint64_t head) = 0;
    /// A page of the guest's memory alone; what stands before it was told as between().
    [[nodiscard]] virtual Result<void> page(PageView page) = 0;
    /// All else.
    [[nodiscard]] virtual Result<void> between(ConstBytes bytes) = 0;
};

/// Finds the pages of a guest's memory in a libvirt save image of the raw format, or in any other file with a QEMU stream, while it is written.
/// (QEMU, migration/savevm.c and migration/ram.c: sections, and in the one called "ram" records of address and flags.) Whatever does not
/// look like that is told as between(), to the end: nothing is lost, and nothing fails but the listener.
class RamScanner {
public:
    explicit RamScanner(RamListener &listener) : m_listener(listener) {}
    [[nodiscard]] Result<void> add(ConstBytes bytes);
    /// Nothing more comes.
    [[nodiscard]] Result<void> finish();

private:
    enum class Place { Before, Records, Sizes, Footer, Section, Rest };
    struct Step {
        bool whole = false;  ///< all its bytes were there
        Result<void> told;
    };
    [[nodiscard]] Step step();
    [[nodiscard]] Step findSection();
    [[nodiscard]] Step takeRecord();
    [[nodiscard]] Step takeNamed(std::uint64_t head);
    [[nodiscard]] Step takeSize();
    [[nodiscard]] Step takeFooter();
    [[nodiscard]] Step takeSection();
    [[nodiscard]] Step tell(std::size_t count, Place next);
    [[nodiscard]] Step giveUp();
    [[nodiscard]] ConstBytes left() const { return ConstBytes(m_bytes).subspan(m_at); }

    RamListener &m_listener;
    Place m_place = Place::Before;
    std::vector<std::byte> m_bytes;
    std::size_t m_at = 0;
    std::array<std::byte, 4> m_section{};  ///< the number of the one called "ram"
    std::uint64_t m_sizes = 0;             ///< of blocks that are not told yet
    bool m_last = false;                   ///< this section of it is
};

}  // namespace trescca
