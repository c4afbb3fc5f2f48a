// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <array>

namespace trescca {

/// Bytes of a page of guest memory, and of a block of a disk: what x86 and, as far as QEMU's stream goes, other machines have.
inline constexpr std::size_t pageSize = 4096;

using Page = std::array<std::byte, pageSize>;
using PageView = std::span<const std::byte, pageSize>;

/// By what pages are known: the first bytes of their SHA-256. Two that are equal by chance are not to be expected among 2^40; who makes
/// some on purpose (2^48 tries) spoils no more than his own package, whose digest then does not fit.
struct PageHash {
    std::array<std::byte, 12> bytes{};
    friend bool operator==(const PageHash &, const PageHash &) = default;
};

[[nodiscard]] PageHash hashOf(PageView page);
[[nodiscard]] bool isZero(PageView page);

}  // namespace trescca
