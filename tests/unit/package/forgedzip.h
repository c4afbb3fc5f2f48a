// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <optional>

namespace trescca::test {

/// A member as a forger writes it: whatever is not set is told honestly.
struct ForgedMember {
    QByteArray name;
    QByteArray content;
    bool deflate = false;
    std::optional<QByteArray> deflated;         ///< the content, deflated as the forger likes
    std::optional<QByteArray> nameAtPlace;      ///< name in the local header
    std::optional<std::uint32_t> plainSize;     ///< in both headers
    std::optional<std::uint32_t> storedSize;    ///< in both headers
    std::optional<std::uint32_t> localStored;   ///< stored size in the local header only
    std::optional<std::uint32_t> localPlain;    ///< plain size there only
    std::optional<std::uint32_t> localCrc;      ///< checksum there only
    std::optional<std::uint32_t> headerOffset;  ///< in the directory
    std::uint16_t flags = 0;
    std::uint16_t method = 0xFFFF;          ///< 0xFFFF: the honest one
    std::uint32_t attributes = 0x81A40000;  ///< a regular Unix file
};

/// A classic ZIP archive built byte by byte.
[[nodiscard]] QByteArray forgeZip(const QList<ForgedMember> &members, const QByteArray &comment = {});
[[nodiscard]] std::uint32_t crc32Of(const QByteArray &bytes);

}  // namespace trescca::test
