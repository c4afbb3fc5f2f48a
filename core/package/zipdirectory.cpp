// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/zipdirectory.h"

#include "core/package/bytecursor.h"
#include "core/package/membername.h"
#include "core/package/zipend.h"

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t localMagic = 0x04034b50;
constexpr std::uint32_t centralMagic = 0x02014b50;
constexpr std::uint32_t descriptorMagic = 0x08074b50;
constexpr std::size_t localSize = 30;
constexpr std::uint16_t descriptorFlag = 1U << 3U;
/// Encryption (0, 6, 13) and patches (5) have no business in a package.
constexpr std::uint16_t refusedFlags = 1U << 0U | 1U << 5U | 1U << 6U | 1U << 13U;
constexpr std::uint64_t maxDeflateRatio = 1040;  // the format's own bound is just below
constexpr std::uint32_t full32 = 0xFFFFFFFF;

/// Replaces saturated 32-bit fields by those of the ZIP64 extra field, which holds only these, in this order.
bool applyZip64(ByteCursor extra, ZipEntry &entry)
{
    while (extra.left() >= 4) {
        const std::uint16_t id = extra.u16();
        const std::uint16_t length = extra.u16();
        ByteCursor field(extra.take(length));
        if (id != 1)
            continue;
        for (std::uint64_t *value : {&entry.plain, &entry.stored, &entry.headerOffset}) {
            if (*value == full32)
                *value = field.u64();
        }
        if (!field.ok())
            return false;
    }
    return extra.ok() && extra.left() == 0;
}

bool isRegularFile(std::uint16_t madeBy, std::uint32_t attributes)
{
    constexpr std::uint32_t unixHost = 3;
    const std::uint32_t type = attributes >> 28U;
    return (madeBy >> 8U) != unixHost || type == 0 || type == 8;
}

Result<void> checkEntry(const ZipEntry &entry, std::uint16_t method)
{
    if (member::logicalName(entry.name).isEmpty())
        return distrustArchive(u"it has a member \"%1\", which no package has"_s.arg(entry.name.left(60)));
    if (method != 0 && method != 8)
        return distrustArchive(u"%1 is compressed by a method that packages do not use"_s.arg(entry.name));
    if (!entry.deflated && entry.stored != entry.plain)
        return distrustArchive(u"%1 is stored, yet has two sizes"_s.arg(entry.name));
    if (entry.plain > member::maxSize || (entry.deflated && entry.plain / maxDeflateRatio > entry.stored))
        return distrustArchive(u"%1 claims an impossible size"_s.arg(entry.name));
    return {};
}

Result<ZipEntry> readCentral(ByteCursor &cursor)
{
    const bool known = cursor.u32() == centralMagic;
    const std::uint16_t madeBy = cursor.u16();
    cursor.take(2);
    const std::uint16_t flags = cursor.u16();
    const std::uint16_t method = cursor.u16();
    cursor.take(4);
    ZipEntry entry;
    entry.deflated = method == 8;
    entry.crc = cursor.u32();
    entry.stored = cursor.u32();
    entry.plain = cursor.u32();
    const std::uint16_t nameLength = cursor.u16();
    const std::uint16_t extraLength = cursor.u16();
    const std::uint16_t commentLength = cursor.u16();
    const bool firstDisk = cursor.u16() == 0;
    cursor.take(2);
    const std::uint32_t attributes = cursor.u32();
    entry.headerOffset = cursor.u32();
    const auto name = cursor.take(nameLength);
    const ByteCursor extra(cursor.take(extraLength));
    cursor.take(commentLength);
    if (!known || !cursor.ok() || !firstDisk || !applyZip64(extra, entry))
        return distrustArchive(u"its directory is damaged"_s);
    // Latin-1 keeps every byte apart, so nothing but the very name can equal a known one.
    entry.name = QString::fromLatin1(reinterpret_cast<const char *>(name.data()), static_cast<qsizetype>(name.size()));
    if ((flags & refusedFlags) != 0 || !isRegularFile(madeBy, attributes))
        return distrustArchive(u"%1 is encrypted, a patch or no regular file"_s.arg(entry.name.left(60)));
    return checkEntry(entry, method).transform([&entry] { return entry; });
}

/// What follows the data when the local header did not know the sizes: 32 or 64 bit, with or without a signature.
bool descriptorAgrees(ConstBytes bytes, const ZipEntry &entry)
{
    for (const bool wide : {true, false}) {
        for (const bool marked : {true, false}) {
            ByteCursor cursor(bytes);
            const bool magic = !marked || cursor.u32() == descriptorMagic;
            const bool crc = cursor.u32() == entry.crc;
            const bool stored = wide ? cursor.u64() == entry.stored : cursor.u32() == entry.stored;
            const bool plain = wide ? cursor.u64() == entry.plain : cursor.u32() == entry.plain;
            if (magic && crc && stored && plain && cursor.ok())
                return true;
        }
    }
    return false;
}

Result<void> checkDescriptor(const ArchiveFile &file, const ZipEntry &entry, std::uint64_t directoryOffset)
{
    const std::uint64_t offset = entry.dataOffset + entry.stored;
    const auto bytes = file.readAt(offset, static_cast<std::size_t>(std::min<std::uint64_t>(24, directoryOffset - offset)));
    if (!bytes)
        return fail(bytes);
    if (!descriptorAgrees(bytesOf(*bytes), entry))
        return distrustArchive(u"%1 has another size after its data than in the directory"_s.arg(entry.name));
    return {};
}

/// Checks the local header against the directory and finds the data.
Result<void> readLocal(const ArchiveFile &file, ZipEntry &entry, std::uint64_t directoryOffset)
{
    if (entry.headerOffset > directoryOffset || directoryOffset - entry.headerOffset < localSize + static_cast<std::uint64_t>(entry.name.size()))
        return distrustArchive(u"%1 lies outside of the archive"_s.arg(entry.name));
    const auto header = file.readAt(entry.headerOffset, localSize + static_cast<std::size_t>(entry.name.size()));
    if (!header)
        return fail(header);
    ByteCursor cursor(bytesOf(*header));
    const bool known = cursor.u32() == localMagic;
    cursor.take(2);
    const std::uint16_t flags = cursor.u16();
    const std::uint16_t method = cursor.u16();
    cursor.take(4);
    const std::uint32_t crc = cursor.u32();
    const std::uint32_t stored = cursor.u32();
    const std::uint32_t plain = cursor.u32();
    const std::uint16_t nameLength = cursor.u16();
    const std::uint16_t extraLength = cursor.u16();
    const bool sameName = nameLength == entry.name.size() && header->sliced(localSize) == entry.name.toLatin1();
    if (!known || !sameName || method != (entry.deflated ? 8 : 0) || (flags & refusedFlags) != 0)
        return distrustArchive(u"%1 is called or described otherwise at its place than in the directory"_s.arg(entry.name));
    entry.dataOffset = entry.headerOffset + localSize + nameLength + extraLength;
    if (entry.dataOffset > directoryOffset || entry.stored > directoryOffset - entry.dataOffset)
        return distrustArchive(u"%1 reaches out of the archive"_s.arg(entry.name));
    // What is told behind the data is not known here yet: 0, or that it stands in the extra field.
    const bool later = (flags & descriptorFlag) != 0;
    const auto agrees = [later](std::uint32_t told, std::uint64_t right) { return told == right || told == full32 || (later && told == 0); };
    if (!agrees(stored, entry.stored) || !agrees(plain, entry.plain) || (crc != entry.crc && !(later && crc == 0)))
        return distrustArchive(u"%1 has another size or checksum at its place than in the directory"_s.arg(entry.name));
    return later ? checkDescriptor(file, entry, directoryOffset) : Result<void>();
}

Result<void> checkApart(const QList<ZipEntry> &entries)
{
    QList<ZipEntry> sorted = entries;
    std::ranges::sort(sorted, {}, &ZipEntry::headerOffset);
    for (qsizetype i = 1; i < sorted.size(); ++i) {
        if (sorted[i].headerOffset < sorted[i - 1].dataOffset + sorted[i - 1].stored)
            return distrustArchive(u"%1 and %2 overlap"_s.arg(sorted[i - 1].name, sorted[i].name));
    }
    return {};
}

}  // namespace

Result<QList<ZipEntry>> readZipDirectory(const ArchiveFile &file)
{
    const auto directory = findZipDirectory(file);
    if (!directory)
        return fail(directory);
    const auto bytes = file.readAt(directory->offset, static_cast<std::size_t>(directory->size));
    if (!bytes)
        return fail(bytes);
    ByteCursor cursor(bytesOf(*bytes));
    QList<ZipEntry> entries;
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        auto entry = readCentral(cursor);
        if (!entry)
            return fail(entry);
        if (const auto local = readLocal(file, *entry, directory->offset); !local)
            return fail(local);
        for (const ZipEntry &other : entries) {
            if (member::logicalName(other.name) == member::logicalName(entry->name))
                return distrustArchive(u"it has the member %1 twice"_s.arg(entry->name));
        }
        entries << *entry;
    }
    if (cursor.left() != 0)
        return distrustArchive(u"its directory has more in it than members"_s);
    return checkApart(entries).transform([&entries] { return entries; });
}

}  // namespace trescca
