// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qcow2reader.h"

#include "core/disk/qcow2cluster.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t offsetMask = 0x00FFFFFFFFFFFE00, compressedBit = 1ULL << 62U, zeroBit = 1;
constexpr std::uint64_t sector = 512;
constexpr unsigned parts = 32;                           // of a cluster, with extended L2 entries
constexpr std::uint64_t rememberedBytes = 16ULL << 20U;  // of tables, and of clusters

std::uint64_t bigEndianAt(ConstBytes bytes, std::uint64_t offset) { return qFromBigEndian<quint64>(bytes.subspan(offset, 8).data()); }

/// The block of that key, which is the newest then; null when it is none of the last ones.
template <class Block>
Block *remembered(std::list<Block> &blocks, std::uint64_t key)
{
    const auto found = std::ranges::find(blocks, key, &Block::key);
    if (found == blocks.end())
        return nullptr;
    blocks.splice(blocks.begin(), blocks, found);
    return &blocks.front();
}

template <class Block>
ConstBytes remember(std::list<Block> &blocks, Block block)
{
    const std::uint64_t most = std::max<std::uint64_t>(2, rememberedBytes / block.bytes.size());
    blocks.push_front(std::move(block));
    if (blocks.size() > most)
        blocks.pop_back();
    return blocks.front().bytes;
}

}  // namespace

Qcow2Reader::Qcow2Reader(Qcow2File file, QString path, Qcow2Layout layout, std::unique_ptr<DiskReader> backing)
    : m_file(std::move(file)), m_path(std::move(path)), m_layout(std::move(layout)), m_backing(std::move(backing))
{}

Result<std::unique_ptr<Qcow2Reader>> Qcow2Reader::open(Qcow2File file, const QString &path, std::unique_ptr<DiskReader> backing)
{
    const auto layout = file.layout();
    if (!layout)
        return fail(layout);
    if (layout->header.encrypted || layout->header.externalDataFile)
        return fail(Kind::Unsupported,
            u"The disk %1 is encrypted, or has its data in another file. Convert it to qcow2 without that (qemu-img convert)."_s.arg(path));
    std::unique_ptr<Qcow2Reader> reader(new Qcow2Reader(std::move(file), path, *layout, std::move(backing)));
    if (const auto read = reader->readL1(); !read)
        return fail(read);
    return reader;
}

std::unexpected<Error> Qcow2Reader::damaged(const QString &what) const
{
    return fail(Kind::InvalidInput, u"The disk %1 is damaged: %2. Repair it (qemu-img check -r all), or get a fresh copy."_s.arg(m_path, what));
}

Result<void> Qcow2Reader::readL1()
{
    m_l1.resize(m_layout.l1Entries);
    return m_file.readAt(m_layout.l1Offset, std::as_writable_bytes(std::span(m_l1)));
}

Result<ConstBytes> Qcow2Reader::table(std::uint64_t at)
{
    if (const Block *known = remembered(m_tables, at))
        return ConstBytes(known->bytes);
    if (at % m_layout.clusterSize != 0 || at >= m_file.size())
        return damaged(u"an L2 table of it lies nowhere"_s);
    Block block{at, std::vector<std::byte>(m_layout.clusterSize)};
    if (const auto read = m_file.readAt(at, block.bytes); !read)
        return fail(read);
    return remember(m_tables, std::move(block));
}

Result<Qcow2Reader::Place> Qcow2Reader::placeOf(std::uint64_t offset)
{
    const std::uint64_t perTable = m_layout.clusterSize / (m_layout.extendedL2 ? 16 : 8) * m_layout.clusterSize;
    const std::uint64_t tableAt = qFromBigEndian<quint64>(m_l1[offset / perTable]) & offsetMask;
    Place place{Where::Backing, perTable - offset % perTable, 0};
    if (tableAt != 0) {
        const auto found = table(tableAt).and_then([&](ConstBytes entries) { return placeIn(entries, offset); });
        if (!found)
            return found;
        place = *found;
    }
    if (place.where == Where::Backing && !m_backing)
        place.where = Where::Zero;
    place.length = std::min(place.length, size() - offset);
    return place;
}

/// What lies in a cluster, from a place in it to its end, or to the end of what is alike in it.
Result<Qcow2Reader::Place> Qcow2Reader::placeInCluster(ConstBytes table, std::uint64_t index, std::uint64_t from) const
{
    const std::uint64_t entry = bigEndianAt(table, index * (m_layout.extendedL2 ? 16 : 8));
    const std::uint64_t length = m_layout.clusterSize - from;
    if ((entry & compressedBit) != 0)
        return Place{Where::Compressed, length, entry};
    const std::uint64_t data = entry & offsetMask;
    if (data % m_layout.clusterSize != 0)
        return damaged(u"a cluster of it begins at byte %1"_s.arg(data));
    if (m_layout.extendedL2)
        return placeInParts(data, bigEndianAt(table, index * 16 + 8), from);
    if ((entry & zeroBit) != 0 && m_layout.header.version == 2)
        return damaged(u"its version knows no clusters of zeros, and it has one"_s);
    if ((entry & zeroBit) != 0)
        return Place{Where::Zero, length, 0};
    return data == 0 ? Place{Where::Backing, length, 0} : Place{Where::File, length, data + from};
}

Result<Qcow2Reader::Place> Qcow2Reader::placeInParts(std::uint64_t data, std::uint64_t bitmap, std::uint64_t from) const
{
    const auto whereIs = [&](std::uint64_t part) {
        if ((bitmap >> (parts + part) & 1U) != 0)
            return Where::Zero;
        return (bitmap >> part & 1U) != 0 ? Where::File : Where::Backing;
    };
    if ((bitmap & bitmap >> parts & UINT32_MAX) != 0 || (data == 0 && (bitmap & UINT32_MAX) != 0))
        return damaged(u"it says of a part of a cluster what cannot be"_s);
    const std::uint64_t partSize = m_layout.clusterSize / parts;
    const std::uint64_t first = from / partSize;
    std::uint64_t end = first + 1;
    while (end < parts && whereIs(end) == whereIs(first))
        ++end;
    return Place{whereIs(first), end * partSize - from, whereIs(first) == Where::File ? data + from : 0};
}

/// As far as it goes on in the clusters behind.
Result<Qcow2Reader::Place> Qcow2Reader::placeIn(ConstBytes table, std::uint64_t offset) const
{
    const std::uint64_t perTable = table.size() / (m_layout.extendedL2 ? 16 : 8);
    std::uint64_t index = offset / m_layout.clusterSize % perTable;
    auto place = placeInCluster(table, index, offset % m_layout.clusterSize);
    while (place && place->where != Where::Compressed && (offset + place->length) % m_layout.clusterSize == 0 && ++index < perTable) {
        const auto next = placeInCluster(table, index, 0);
        if (!next || next->where != place->where || (next->where == Where::File && next->entry != place->entry + place->length))
            break;
        place->length += next->length;
    }
    return place;
}

Result<DiskReader::Extent> Qcow2Reader::extentAt(std::uint64_t offset)
{
    const auto place = placeOf(offset);
    if (!place)
        return fail(place);
    if (place->where != Where::Backing)
        return Extent{place->length, place->where == Where::Zero};
    if (offset >= m_backing->size())
        return Extent{place->length, true};
    return m_backing->extentAt(offset).transform([&](Extent below) { return Extent{std::min(place->length, below.length), below.isZero}; });
}

Result<std::vector<std::byte>> Qcow2Reader::decompress(std::uint64_t entry) const
{
    const auto clusterBits = static_cast<unsigned>(std::countr_zero(m_layout.clusterSize));
    const unsigned sizeShift = 62 - (clusterBits - 8);
    const std::uint64_t offset = entry & ((1ULL << sizeShift) - 1);
    const std::uint64_t sectors = (entry >> sizeShift & ((1ULL << (clusterBits - 8)) - 1)) + 1;
    std::vector<std::byte> packed(sectors * sector - offset % sector), plain(m_layout.clusterSize);
    if (offset >= m_file.size())
        return damaged(u"a compressed cluster of it lies behind its end"_s);
    if (const auto read = m_file.readAt(offset, packed); !read)
        return fail(read);
    if (!openCluster(packed, plain, m_layout.zstd))
        return damaged(u"the compressed cluster at byte %1 cannot be opened"_s.arg(offset));
    return plain;
}

Result<ConstBytes> Qcow2Reader::cluster(std::uint64_t entry)
{
    if (const Block *known = remembered(m_clusters, entry))
        return ConstBytes(known->bytes);
    auto plain = decompress(entry);
    return plain ? Result<ConstBytes>(remember(m_clusters, Block{entry, std::move(*plain)})) : fail(plain);
}

Result<void> Qcow2Reader::readPlace(const Place &place, std::uint64_t offset, MutableBytes into)
{
    if (place.where == Where::Backing)
        return m_backing->read(offset, into);
    if (place.where == Where::File)
        return m_file.readAt(place.entry, into);
    if (place.where == Where::Zero) {
        std::ranges::fill(into, std::byte{});
        return {};
    }
    return cluster(place.entry).transform([&](ConstBytes plain) {
        std::ranges::copy(plain.subspan(offset % m_layout.clusterSize, into.size()), into.begin());
    });
}

Result<void> Qcow2Reader::read(std::uint64_t offset, MutableBytes into)
{
    while (!into.empty() && offset < size()) {
        const auto place = placeOf(offset);
        if (!place)
            return fail(place);
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(place->length, into.size()));
        if (const auto done = readPlace(*place, offset, into.first(count)); !done)
            return done;
        into = into.subspan(count);
        offset += count;
    }
    std::ranges::fill(into, std::byte{});
    return {};
}

}  // namespace trescca
