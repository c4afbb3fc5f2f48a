// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/seektable.h"

#include "core/package/bytecursor.h"

#include <QtEndian>

#include <algorithm>

namespace trescca {

namespace {

constexpr std::uint32_t skippableMagic = 0x184D2A5E;
constexpr std::uint32_t footerMagic = 0x8F92EAB1;
constexpr std::uint8_t checksumFlag = 0x80;
constexpr std::uint8_t reservedBits = 0x7C;
constexpr std::size_t headerSize = 8;

void append(QByteArray &bytes, std::uint32_t number)
{
    const quint32 little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

std::size_t entrySize(std::uint8_t descriptor) { return (descriptor & checksumFlag) != 0 ? 12 : 8; }

}  // namespace

std::uint64_t SeekTable::storedTotal() const
{
    std::uint64_t total = 0;
    for (const Frame &frame : m_frames)
        total += frame.stored;
    return total;
}

std::uint64_t SeekTable::plainTotal() const
{
    std::uint64_t total = 0;
    for (const Frame &frame : m_frames)
        total += frame.plain;
    return total;
}

SeekTable::Frame SeekTable::largest() const
{
    Frame most{1, 1};
    for (const Frame &frame : m_frames)
        most = {std::max(most.stored, frame.stored), std::max(most.plain, frame.plain)};
    return most;
}

QByteArray SeekTable::toBytes() const
{
    QByteArray bytes;
    append(bytes, skippableMagic);
    append(bytes, static_cast<std::uint32_t>(m_frames.size() * 8 + footerSize));
    for (const Frame &frame : m_frames) {
        append(bytes, frame.stored);
        append(bytes, frame.plain);
    }
    append(bytes, static_cast<std::uint32_t>(m_frames.size()));
    bytes.append('\0');
    append(bytes, footerMagic);
    return bytes;
}

std::optional<std::uint64_t> SeekTable::sizeFromFooter(ConstBytes footer)
{
    ByteCursor cursor(footer);
    const std::uint64_t count = cursor.u32();
    const std::uint8_t descriptor = cursor.u8();
    if (cursor.u32() != footerMagic || !cursor.ok() || (descriptor & reservedBits) != 0 || count > maxFrames)
        return std::nullopt;
    return headerSize + count * entrySize(descriptor) + footerSize;
}

std::optional<SeekTable> SeekTable::parse(ConstBytes bytes)
{
    if (bytes.size() < headerSize + footerSize || sizeFromFooter(bytes.last(footerSize)) != bytes.size())
        return std::nullopt;
    const auto descriptor = static_cast<std::uint8_t>(bytes[bytes.size() - 5]);
    ByteCursor cursor(bytes);
    if (cursor.u32() != skippableMagic || cursor.u32() != bytes.size() - headerSize)
        return std::nullopt;
    SeekTable table;
    while (cursor.left() > footerSize) {
        Frame frame;
        frame.stored = cursor.u32();
        frame.plain = cursor.u32();
        cursor.take(entrySize(descriptor) - 8);
        table.add(frame);
    }
    return table;
}

}  // namespace trescca
