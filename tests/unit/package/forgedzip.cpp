// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/package/forgedzip.h"

#include <QtEndian>

#include <array>

namespace trescca::test {

namespace {

template <typename T>
void put(QByteArray &bytes, T number)
{
    const T little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray dataOf(const ForgedMember &member)
{
    // qCompress: 4 bytes of length, 2 of zlib header, the raw stream, 4 of checksum.
    if (member.deflated)
        return *member.deflated;
    return member.deflate ? qCompress(member.content).sliced(6).chopped(4) : member.content;
}

/// Flags to extra length: what local header and directory have in common.
void putCommon(QByteArray &bytes, const ForgedMember &member, std::uint32_t crc, std::uint32_t stored, std::uint32_t plain, const QByteArray &name)
{
    put<std::uint16_t>(bytes, member.flags);
    put<std::uint16_t>(bytes, member.method != 0xFFFF ? member.method : (member.deflate ? 8 : 0));
    put<std::uint32_t>(bytes, 0);
    put<std::uint32_t>(bytes, crc);
    put<std::uint32_t>(bytes, stored);
    put<std::uint32_t>(bytes, plain);
    put<std::uint16_t>(bytes, static_cast<std::uint16_t>(name.size()));
    put<std::uint16_t>(bytes, 0);
}

QByteArray central(const ForgedMember &member, std::uint32_t crc, std::uint32_t stored, std::uint32_t plain, std::uint32_t offset)
{
    QByteArray bytes;
    put<std::uint32_t>(bytes, 0x02014b50);
    put<std::uint16_t>(bytes, 0x031E);
    put<std::uint16_t>(bytes, 20);
    putCommon(bytes, member, crc, stored, plain, member.name);
    put<std::uint16_t>(bytes, 0);
    put<std::uint16_t>(bytes, 0);
    put<std::uint16_t>(bytes, 0);
    put<std::uint32_t>(bytes, member.attributes);
    put<std::uint32_t>(bytes, member.headerOffset.value_or(offset));
    return bytes + member.name;
}

}  // namespace

std::uint32_t crc32Of(const QByteArray &bytes)
{
    // A byte at a time: a fuzzer does little else.
    static const auto table = [] {
        std::array<std::uint32_t, 256> all{};
        for (std::uint32_t byte = 0; byte < all.size(); ++byte) {
            all[byte] = byte;
            for (int bit = 0; bit < 8; ++bit)
                all[byte] = (all[byte] >> 1U) ^ ((all[byte] & 1U) * 0xEDB88320U);
        }
        return all;
    }();
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<std::uint8_t>(byte)) & 0xFFU];
    return ~crc;
}

QByteArray forgeZip(const QList<ForgedMember> &members, const QByteArray &comment)
{
    QByteArray archive;
    QByteArray directory;
    for (const ForgedMember &member : members) {
        const QByteArray data = dataOf(member);
        const std::uint32_t stored = member.storedSize.value_or(static_cast<std::uint32_t>(data.size()));
        const std::uint32_t plain = member.plainSize.value_or(static_cast<std::uint32_t>(member.content.size()));
        const std::uint32_t crc = crc32Of(member.content);
        const QByteArray name = member.nameAtPlace.value_or(member.name);
        directory += central(member, crc, stored, plain, static_cast<std::uint32_t>(archive.size()));
        put<std::uint32_t>(archive, 0x04034b50);
        put<std::uint16_t>(archive, 20);
        putCommon(archive, member, member.localCrc.value_or(crc), member.localStored.value_or(stored), member.localPlain.value_or(plain), name);
        archive += name + data;
    }
    const auto offset = static_cast<std::uint32_t>(archive.size());
    archive += directory;
    put<std::uint32_t>(archive, 0x06054b50);
    put<std::uint32_t>(archive, 0);
    put<std::uint16_t>(archive, static_cast<std::uint16_t>(members.size()));
    put<std::uint16_t>(archive, static_cast<std::uint16_t>(members.size()));
    put<std::uint32_t>(archive, static_cast<std::uint32_t>(directory.size()));
    put<std::uint32_t>(archive, offset);
    put<std::uint16_t>(archive, static_cast<std::uint16_t>(comment.size()));
    return archive + comment;
}

}  // namespace trescca::test
