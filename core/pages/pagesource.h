// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/page.h"

#include <cstdint>
#include <optional>

namespace trescca {

/// Pages that the destination has: a base image's, or another package's.
class PageIndex {
public:
    virtual ~PageIndex() = default;
    /// The number of a page with that content; none: it has none.
    [[nodiscard]] virtual std::optional<std::uint64_t> find(const PageHash &hash) const = 0;
};

/// The same, where it is.
class PageSource {
public:
    virtual ~PageSource() = default;
    /// Untrusted when it has no such page.
    [[nodiscard]] virtual Result<void> read(std::uint64_t number, std::span<std::byte, pageSize> into) = 0;
};

}  // namespace trescca
