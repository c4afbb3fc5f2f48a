// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qcow2parser.h"

#include <QtEndian>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t magic = 0x514649FB;  // "QFI\xfb"
// Offsets of the fields, as in QEMU's docs/interop/qcow2.rst.
constexpr int versionAt = 4, backingOffsetAt = 8, backingSizeAt = 16, clusterBitsAt = 20, sizeAt = 24, cryptAt = 32;
constexpr int l1SizeAt = 36, l1OffsetAt = 40, refcountOffsetAt = 48, refcountClustersAt = 56, snapshotsAt = 60;
constexpr int snapshotsOffsetAt = 64, incompatibleAt = 72, autoclearAt = 88, refcountOrderAt = 96, headerLengthAt = 100;
constexpr int compressionAt = 104;
constexpr std::uint64_t headerSize2 = 72, headerSize3 = 104;
constexpr int dirtyBit = 0, corruptBit = 1, dataFileBit = 2, compressionBit = 3, extendedL2Bit = 4, knownBits = 5;
constexpr std::uint32_t luks = 2;
// QEMU's limits: what is beyond them it does not open.
constexpr std::uint64_t maxL1Bytes = 32U << 20U, maxRefcountBytes = 8U << 20U, maxSnapshots = 65536;
constexpr std::uint64_t maxBackingName = 1023, maxFormatName = 15, maxVirtualSize = 1ULL << 61U, minSnapshotEntry = 40;
constexpr std::uint32_t backingFormatType = 0xE2792ACA, bitmapsType = 0x23852875, encryptionType = 0x0537BE77;
constexpr std::uint32_t dataFileType = 0x44415441;

std::unexpected<Error> bad(const QString &reason) { return fail(Kind::InvalidInput, reason); }

}  // namespace

Qcow2Parser::Qcow2Parser(ConstBytes head, std::uint64_t fileSize) : m_head(head), m_fileSize(fileSize) {}

std::uint32_t Qcow2Parser::u32(std::uint64_t offset) const { return qFromBigEndian<quint32>(m_head.subspan(offset, 4).data()); }

std::uint64_t Qcow2Parser::u64(std::uint64_t offset) const { return qFromBigEndian<quint64>(m_head.subspan(offset, 8).data()); }

QByteArray Qcow2Parser::text(std::uint64_t offset, std::uint64_t size) const
{
    const ConstBytes bytes = m_head.subspan(offset, size);
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

Result<Qcow2Layout> Qcow2Parser::parse()
{
    if (const auto done = readBasics(); !done)
        return fail(done);
    if (const auto done = readFeatures(); !done)
        return fail(done);
    if (const auto done = checkTables(); !done)
        return fail(done);
    if (const auto done = readExtensions(); !done)
        return fail(done);
    if (const auto done = checkExtensions(); !done)
        return fail(done);
    if (const auto done = readBackingName(); !done)
        return fail(done);
    return m_layout;
}

Result<void> Qcow2Parser::readBasics()
{
    if (m_head.size() < headerSize2 || u32(0) != magic)
        return bad(m_head.size() >= 4 && u32(0) == magic ? u"its header is cut off"_s : u"it does not begin with the qcow2 magic"_s);
    Qcow2Header &header = m_layout.header;
    const std::uint32_t version = u32(versionAt);
    if (version != 2 && version != 3)
        return fail(Kind::Unsupported, u"its version %1 is not known (2 and 3 are)"_s.arg(version));
    header.version = static_cast<int>(version);
    const std::uint32_t clusterBits = u32(clusterBitsAt);
    if (clusterBits < 9 || clusterBits > 21)
        return bad(u"its cluster size of 2^%1 bytes is out of range"_s.arg(clusterBits));
    m_layout.clusterSize = 1ULL << clusterBits;
    m_layout.l1Offset = u64(l1OffsetAt);
    m_layout.l1Entries = u32(l1SizeAt);
    header.virtualSize = u64(sizeAt);
    if (header.virtualSize > maxVirtualSize)
        return bad(u"its virtual size of %1 bytes is out of range"_s.arg(header.virtualSize));
    if (u32(cryptAt) > luks)
        return fail(Kind::Unsupported, u"its encryption method %1 is not known"_s.arg(u32(cryptAt)));
    header.encrypted = u32(cryptAt) != 0;
    if (u32(snapshotsAt) > maxSnapshots)
        return bad(u"it claims %1 internal snapshots"_s.arg(u32(snapshotsAt)));
    header.snapshots = static_cast<int>(u32(snapshotsAt));
    return {};
}

Result<void> Qcow2Parser::readFeatures()
{
    if (m_layout.header.version == 2)
        return {};
    if (m_head.size() < headerSize3)
        return bad(u"its header is cut off"_s);
    m_incompatible = u64(incompatibleAt);
    m_autoclear = u64(autoclearAt);
    m_headerLength = u32(headerLengthAt);
    if (m_headerLength < headerSize3 || m_headerLength % 8 != 0 || m_headerLength > std::min<std::uint64_t>(m_layout.clusterSize, m_head.size()))
        return bad(u"its header length of %1 bytes is out of range"_s.arg(m_headerLength));
    if ((m_incompatible >> knownBits) != 0)
        return fail(Kind::Unsupported, u"it uses features this version does not know (bits 0x%1)"_s.arg(m_incompatible, 0, 16));
    if (u32(refcountOrderAt) > 6)
        return bad(u"its refcount order %1 is out of range"_s.arg(u32(refcountOrderAt)));
    if (feature(extendedL2Bit) && m_layout.clusterSize < (1U << 14U))
        return bad(u"its clusters are too small for extended L2 entries"_s);
    if ((m_autoclear & 2U) != 0 && !feature(dataFileBit))
        return bad(u"it claims a raw external data file without having one"_s);
    m_layout.header.dirty = feature(dirtyBit);
    m_layout.header.corrupt = feature(corruptBit);
    m_layout.header.externalDataFile = feature(dataFileBit);
    m_layout.extendedL2 = feature(extendedL2Bit);
    m_layout.zstd = feature(compressionBit);
    return checkCompression();
}

Result<void> Qcow2Parser::checkCompression() const
{
    const unsigned type = m_headerLength > compressionAt ? std::to_integer<unsigned>(m_head[compressionAt]) : 0;
    if (feature(compressionBit) != (type != 0))
        return bad(u"its compression type does not agree with its feature bits"_s);
    if (type > 1)
        return fail(Kind::Unsupported, u"its compression type %1 is not known"_s.arg(type));
    return {};
}

Result<void> Qcow2Parser::checkTable(const QString &name, std::uint64_t offset, std::uint64_t bytes) const
{
    if (offset % m_layout.clusterSize != 0)
        return bad(u"its %1 is not aligned to a cluster"_s.arg(name));
    if (bytes == 0)
        return {};
    if (offset == 0)
        return bad(u"its %1 lies on the header"_s.arg(name));
    if (offset > m_fileSize || bytes > m_fileSize - offset)
        return bad(u"its %1 lies outside of the file"_s.arg(name));
    return {};
}

Result<void> Qcow2Parser::checkTables() const
{
    const std::uint64_t l1Bytes = std::uint64_t{u32(l1SizeAt)} * 8;
    const std::uint64_t perL2 = m_layout.clusterSize / (feature(extendedL2Bit) ? 16 : 8) * m_layout.clusterSize;
    const std::uint64_t needed = (m_layout.header.virtualSize + perL2 - 1) / perL2;
    if (l1Bytes > maxL1Bytes)
        return bad(u"its L1 table is larger than QEMU allows"_s);
    if (u32(l1SizeAt) < needed)
        return bad(u"its L1 table is too small for its virtual size"_s);
    if (const auto sound = checkTable(u"L1 table"_s, u64(l1OffsetAt), l1Bytes); !sound)
        return sound;
    const std::uint64_t refcountBytes = u32(refcountClustersAt) * m_layout.clusterSize;
    if (refcountBytes == 0 || refcountBytes > maxRefcountBytes)
        return bad(u"its refcount table of %1 clusters is out of range"_s.arg(u32(refcountClustersAt)));
    if (const auto sound = checkTable(u"refcount table"_s, u64(refcountOffsetAt), refcountBytes); !sound)
        return sound;
    return checkTable(u"snapshot table"_s, u64(snapshotsOffsetAt), std::uint64_t{u32(snapshotsAt)} * minSnapshotEntry);
}

Result<void> Qcow2Parser::readExtensions()
{
    m_layout.backingOffset = u64(backingOffsetAt);
    const std::uint64_t inFile = std::min<std::uint64_t>(m_layout.clusterSize, m_head.size());
    if (m_layout.backingOffset != 0 && (m_layout.backingOffset < m_headerLength || m_layout.backingOffset > inFile))
        return bad(u"its backing file name lies outside of the first cluster"_s);
    m_layout.extensionsEnd = m_layout.backingOffset != 0 ? m_layout.backingOffset : inFile;
    std::uint64_t at = m_headerLength;
    while (at < m_layout.extensionsEnd) {
        if (m_layout.extensionsEnd - at < 8)
            return bad(u"its header extensions are cut off"_s);
        const std::uint32_t type = u32(at);
        const std::uint64_t size = u32(at + 4);
        if (type == 0)
            return {};
        const std::uint64_t padded = (size + 7) / 8 * 8;
        // The last extension's padding may be shared with the name behind it, its data may not.
        if (size > m_layout.extensionsEnd - at - 8)
            return bad(u"a header extension is longer than the header"_s);
        if (const auto done = readExtension(type, at + 8, size); !done)
            return done;
        at += 8 + padded;
    }
    return {};
}

Result<void> Qcow2Parser::readExtension(std::uint32_t type, std::uint64_t offset, std::uint64_t size)
{
    const auto twice = [] { return bad(u"a header extension appears twice"_s); };
    if (type == backingFormatType) {
        if (m_layout.formatExtension != 0)
            return twice();
        const QByteArray name = text(offset, size);
        if (size > maxFormatName || name.contains('\0'))
            return bad(u"the name of its backing format is out of range"_s);
        m_layout.header.backingFormat = QString::fromUtf8(name);
        m_layout.formatExtension = offset - 8;
        m_layout.formatExtensionSize = 8 + (size + 7) / 8 * 8;
        return {};
    }
    if (type == bitmapsType)
        return m_bitmaps ? twice() : readBitmaps(offset, size);
    if (type == dataFileType) {
        if (m_dataFileName)
            return twice();
        m_dataFileName = true;
        m_layout.header.externalDataFile = true;
        return {};
    }
    if (type != encryptionType)
        return {};
    if (m_encryptionHeader)
        return twice();
    m_encryptionHeader = true;
    if (size != 16)
        return bad(u"its encryption header pointer has a wrong length"_s);
    return checkTable(u"encryption header"_s, u64(offset), u64(offset + 8));
}

Result<void> Qcow2Parser::readBitmaps(std::uint64_t offset, std::uint64_t size)
{
    m_bitmaps = true;
    if (size != 24 || u32(offset) == 0 || u32(offset) > 65535 || u32(offset + 4) != 0)
        return bad(u"its bitmaps extension is out of range"_s);
    return checkTable(u"bitmap directory"_s, u64(offset + 16), u64(offset + 8));
}

Result<void> Qcow2Parser::checkExtensions() const
{
    if (m_encryptionHeader != (u32(cryptAt) == luks))
        return bad(u"its encryption header does not agree with its encryption method"_s);
    if ((m_autoclear & 1U) != 0 && !m_bitmaps)
        return bad(u"it claims bitmaps without having them"_s);
    if ((m_autoclear & 2U) != 0 && m_layout.backingOffset != 0)
        return bad(u"it claims both a raw external data file and a backing file"_s);
    return {};
}

Result<void> Qcow2Parser::readBackingName()
{
    if (m_layout.backingOffset == 0)
        return {};
    m_layout.backingSize = u32(backingSizeAt);
    const std::uint64_t inFile = std::min<std::uint64_t>(m_layout.clusterSize, m_head.size());
    if (m_layout.backingSize > std::min(maxBackingName, inFile - m_layout.backingOffset))
        return bad(u"its backing file name is longer than the header allows"_s);
    const QByteArray name = text(m_layout.backingOffset, m_layout.backingSize);
    // QEMU would stop at the NUL: what it opens would not be what was checked.
    if (name.contains('\0'))
        return bad(u"its backing file name has a NUL in it"_s);
    m_layout.header.backingFile = QString::fromUtf8(name);
    return {};
}

}  // namespace trescca
