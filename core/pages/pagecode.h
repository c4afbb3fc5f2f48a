// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The encoding "pages" of a member: what a save image or an overlay is made of, as a row of items.
///
/// Each begins with a byte that says what it is; numbers are LEB128, least significant group first, signed ones in zigzag. `count` items of
/// the same kind in a row are one.
///
///     End                                   the member ends here
///     Between    length, bytes              as they are
///     Jump       signed pages               the next record's address, counted from the one expected
///     New        count, count * 4096 bytes  pages as they are
///     Zero       count                      pages of zeros
///     Own        signed first, count        new pages of this member, numbered from 0 in their order; counted from behind the last one named
///     Known      source, signed first, count  pages of something that the destination has: blocks of its source, counted likewise
///
/// New, Zero, Own and Known come alone or, with `recordBit`, with the head of a record of QEMU's stream before each page (8 bytes big endian,
/// address and flags: see RamScanner), whose address is 4096 beyond the last one's; Zero then stands for a record of one byte.
namespace trescca::pagecode {

enum class Item : std::uint8_t { End = 0, Between = 2, Jump = 4, New = 6, Zero = 8, Own = 10, Known = 12 };

inline constexpr std::uint8_t recordBit = 1;

/// Flags of the records that are expected: a page, or zeros, of the same block of memory as before.
inline constexpr std::uint64_t pageRecord = 0x28, zeroRecord = 0x22;
inline constexpr std::uint64_t recordFlags = 0xFFF;

inline constexpr std::size_t mostBetween = 1U << 20U;  ///< bytes in one item
inline constexpr std::uint64_t mostCount = 1U << 24U;  ///< items in one

}  // namespace trescca::pagecode
