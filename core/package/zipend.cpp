// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/zipend.h"

#include "core/package/bytecursor.h"
#include "core/package/membername.h"

#include <algorithm>
#include <optional>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t endMagic = 0x06054b50;
constexpr std::uint32_t end64Magic = 0x06064b50;
constexpr std::uint32_t locator64Magic = 0x07064b50;
constexpr std::size_t endSize = 22;
constexpr std::size_t end64Size = 56;
constexpr std::size_t locator64Size = 20;
constexpr std::uint64_t maxEntries = member::maxDisks + 16;
constexpr std::uint64_t maxDirectory = 1U << 20U;

std::unexpected<Error> notAnArchive()
{
    return fail(Kind::InvalidInput, u"This is not a VM package, or it was cut: a ZIP archive's end is missing. Fetch it again."_s);
}

/// Offset of the end record: the one whose comment reaches exactly to the end of the file.
Result<std::uint64_t> findEnd(const ArchiveFile &file)
{
    const auto tailSize = static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), endSize + 0xFFFF));
    const auto tail = file.readAt(file.size() - tailSize, tailSize);
    if (!tail)
        return fail(tail);
    for (std::size_t back = endSize; back <= tailSize; ++back) {
        ByteCursor cursor(bytesOf(*tail).last(back));
        if (cursor.u32() != endMagic)
            continue;
        cursor.take(16);
        if (cursor.u16() == back - endSize)
            return file.size() - back;
    }
    return notAnArchive();
}

Result<ZipLocation> readEnd64(const ArchiveFile &file, std::uint64_t locatorOffset, std::uint64_t endOffset)
{
    const auto record = file.readAt(endOffset, end64Size);
    if (!record)
        return fail(record);
    ByteCursor cursor(bytesOf(*record));
    ZipLocation directory;
    const bool known = cursor.u32() == end64Magic && cursor.u64() == locatorOffset - endOffset - 12;
    cursor.take(4);
    const bool oneDisk = cursor.u32() == 0 && cursor.u32() == 0;
    const std::uint64_t here = cursor.u64();
    directory.count = cursor.u64();
    directory.size = cursor.u64();
    directory.offset = cursor.u64();
    directory.end = endOffset;
    if (!known || !oneDisk || here != directory.count)
        return distrustArchive(u"its ZIP64 end record makes no sense"_s);
    return directory;
}

/// The ZIP64 record wins where there is one, as in every reader.
Result<std::optional<ZipLocation>> tryEnd64(const ArchiveFile &file, std::uint64_t endOffset)
{
    if (endOffset < locator64Size + end64Size)
        return std::nullopt;
    const auto locator = file.readAt(endOffset - locator64Size, locator64Size);
    if (!locator)
        return fail(locator);
    ByteCursor cursor(bytesOf(*locator));
    if (cursor.u32() != locator64Magic)
        return std::nullopt;
    const bool firstDisk = cursor.u32() == 0;
    const std::uint64_t offset = cursor.u64();
    if (!firstDisk || cursor.u32() > 1 || offset > endOffset - locator64Size - end64Size)
        return distrustArchive(u"its ZIP64 locator makes no sense"_s);
    return readEnd64(file, endOffset - locator64Size, offset).transform([](const ZipLocation &found) { return std::optional(found); });
}

}  // namespace

std::unexpected<Error> distrustArchive(const QString &what)
{
    return fail(Kind::Untrusted, u"The package's archive cannot be trusted: %1. Fetch it again from a source you know."_s.arg(what));
}

Result<ZipLocation> findZipDirectory(const ArchiveFile &file)
{
    const auto endOffset = findEnd(file);
    if (!endOffset)
        return fail(endOffset);
    const auto record = file.readAt(*endOffset, endSize);
    if (!record)
        return fail(record);
    ByteCursor cursor(bytesOf(*record));
    cursor.take(4);
    const bool oneDisk = cursor.u16() == 0 && cursor.u16() == 0;
    const std::uint16_t here = cursor.u16();
    ZipLocation directory;
    directory.count = cursor.u16();
    directory.size = cursor.u32();
    directory.offset = cursor.u32();
    directory.end = *endOffset;
    const auto larger = tryEnd64(file, *endOffset);
    if (!larger)
        return fail(larger);
    if (*larger)
        directory = **larger;
    if (!oneDisk || (!*larger && here != directory.count) || directory.count == 0 || directory.count > maxEntries)
        return distrustArchive(u"it has an impossible number of parts or members"_s);
    if (directory.size > maxDirectory || directory.offset > directory.end || directory.size != directory.end - directory.offset)
        return distrustArchive(u"its directory does not lie where it is said to"_s);
    return directory;
}

}  // namespace trescca
