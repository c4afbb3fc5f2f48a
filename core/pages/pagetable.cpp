// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/pagetable.h"

#include <cstring>

namespace trescca {

std::uint32_t PageTable::place(const PageHash &hash, std::uint32_t number)
{
    if ((m_used + 1) * 4 > m_slots.size() * 3)
        grow();
    Slot &slot = slotFor(m_slots, hash);
    if (slot.number == none) {
        slot = {hash, number};
        ++m_used;
    }
    return slot.number;
}

PageTable::Slot &PageTable::slotFor(std::vector<Slot> &table, const PageHash &hash)
{
    std::uint64_t begin = 0;
    std::memcpy(&begin, hash.bytes.data(), sizeof(begin));
    std::size_t at = begin & (table.size() - 1);
    while (table[at].number != none && table[at].hash != hash)
        at = (at + 1) & (table.size() - 1);
    return table[at];
}

void PageTable::grow()
{
    constexpr std::size_t first = 1024;
    std::vector<Slot> larger(m_slots.empty() ? first : m_slots.size() * 2);
    for (const Slot &slot : m_slots)
        if (slot.number != none)
            slotFor(larger, slot.hash) = slot;
    m_slots = std::move(larger);
}

}  // namespace trescca
