// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/page.h"

#include <cstdint>
#include <vector>

namespace trescca {

/// Which pages were there already. Open addressing at a load of at most three quarters: at most 43 bytes for each page, 22 as it grows no more.
class PageTable {
public:
    /// The number that `hash` was given; `number`, which is its from now on, where it was not there.
    [[nodiscard]] std::uint32_t place(const PageHash &hash, std::uint32_t number);
    [[nodiscard]] std::size_t bytes() const { return m_slots.capacity() * sizeof(Slot); }

private:
    struct Slot {
        PageHash hash;
        std::uint32_t number = none;
    };
    static constexpr std::uint32_t none = UINT32_MAX;
    [[nodiscard]] static Slot &slotFor(std::vector<Slot> &table, const PageHash &hash);
    void grow();
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

}  // namespace trescca
