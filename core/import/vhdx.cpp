// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vhdx.h"

#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t regionTableAt = 192U << 10U;
constexpr std::uint64_t entrySize = 32;
constexpr quint32 mostEntries = 2047;
const QUuid metadataRegion(u"8b7ca206-4790-4b9a-b8fe-575f050f886e"_s);
const QUuid fileParameters(u"caa16737-fa36-4d43-b3b6-33f0aa44e76b"_s);
const QUuid virtualDiskSize(u"2fa54224-cd1b-4876-b211-5dbed83bf4b8"_s);

/// GUIDs are stored with their first three parts little endian, the rest as it is written.
QUuid uuidAt(HeaderFile &file, std::uint64_t at)
{
    QByteArray bytes = file.bytes(at, 16);
    std::ranges::reverse(bytes.begin(), bytes.begin() + 4);
    std::ranges::reverse(bytes.begin() + 4, bytes.begin() + 6);
    std::ranges::reverse(bytes.begin() + 6, bytes.begin() + 8);
    return QUuid::fromRfc4122(bytes);
}

/// Where the entry of a table with this GUID begins.
std::optional<std::uint64_t> entryOf(HeaderFile &file, std::uint64_t firstEntry, quint32 count, const QUuid &wanted)
{
    for (quint32 entry = 0; entry < std::min(count, mostEntries); ++entry)
        if (uuidAt(file, firstEntry + entry * entrySize) == wanted)
            return firstEntry + entry * entrySize;
    return std::nullopt;
}

std::optional<std::uint64_t> metadataAt(HeaderFile &file)
{
    if (file.bytes(regionTableAt, 4) != "regi")
        return std::nullopt;
    const auto entry = entryOf(file, regionTableAt + 16, file.little<quint32>(regionTableAt + 8), metadataRegion);
    return entry ? std::optional<std::uint64_t>(file.little<quint64>(*entry + 16)) : std::nullopt;
}

/// Where the value of a metadata item is.
std::optional<std::uint64_t> itemAt(HeaderFile &file, std::uint64_t metadata, const QUuid &item)
{
    if (file.bytes(metadata, 8) != "metadata")
        return std::nullopt;
    const auto entry = entryOf(file, metadata + 32, file.little<quint16>(metadata + 10), item);
    return entry ? std::optional<std::uint64_t>(metadata + file.little<quint32>(*entry + 16)) : std::nullopt;
}

}  // namespace

Result<std::uint64_t> checkVhdx(HeaderFile &file, const QString &path)
{
    constexpr quint32 hasParent = 2;
    const auto metadata = metadataAt(file);
    const auto parameters = metadata ? itemAt(file, *metadata, fileParameters) : std::nullopt;
    const auto size = metadata ? itemAt(file, *metadata, virtualDiskSize) : std::nullopt;
    if (!parameters || !size)
        return refuseDisk(path, u"its tables are incomplete"_s);
    if ((file.little<quint32>(*parameters + 4) & hasParent) != 0)
        return refuseDisk(path, u"it is only the difference to another file, its parent"_s);
    return file.little<quint64>(*size);
}

}  // namespace trescca
