// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/memberextractor.h"

#include "core/package/blockpipeline.h"
#include "core/package/inflatesource.h"
#include "core/package/tapsource.h"
#include "core/package/zstdframe.h"
#include "core/package/zstdsource.h"

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t maxFramePlain = 8U << 20U;
constexpr std::size_t stepSize = 1U << 20U;
// With smaller frames the cores would pass blocks around more than they work: those are read as a stream.
constexpr std::uint64_t fairFramePlain = 64U << 10U;
constexpr std::uint64_t fewFrames = 16;

}  // namespace

MemberExtractor::MemberExtractor(const ArchiveFile &file, MemberFacts facts, bool thorough)
    : m_file(file),
      m_facts(std::move(facts)),
      m_thorough(thorough),
      m_stored({.crc = true, .digest = thorough && m_facts.digest}),
      m_plain({.crc = !m_facts.compressed, .digest = m_facts.digest.has_value()})
{}

Result<void> MemberExtractor::run(ByteSink &to, const Context &context, const QString &stage)
{
    ProgressMeter meter(context, stage, m_facts.digest ? m_facts.digest->plain.size : m_facts.entry.plain);
    m_meter = &meter;
    if (const auto table = findSeekTable(); !table)
        return table;
    const auto done = m_table ? runFrames(to, context) : runStream(to, context);
    m_meter = nullptr;
    if (!done)
        return done;
    if (const auto stored = checkStored(); !stored)
        return stored;
    return checkPlain();
}

Result<void> MemberExtractor::findSeekTable()
{
    const ZipEntry &entry = m_facts.entry;
    if (!m_facts.compressed || entry.deflated || !m_facts.digest || entry.stored < SeekTable::footerSize)
        return {};
    const auto footer = m_file.readAt(entry.dataOffset + entry.stored - SeekTable::footerSize, SeekTable::footerSize);
    if (!footer)
        return fail(footer);
    const auto size = SeekTable::sizeFromFooter(bytesOf(*footer));
    if (!size || *size > entry.stored)
        return {};
    const auto bytes = m_file.readAt(entry.dataOffset + entry.stored - *size, static_cast<std::size_t>(*size));
    if (!bytes)
        return fail(bytes);
    const auto table = SeekTable::parse(bytesOf(*bytes));
    if (table && fits(*table, *size))
        m_table = table;
    return {};
}

bool MemberExtractor::fits(const SeekTable &table, std::uint64_t tableSize) const
{
    const auto usable = [](const SeekTable::Frame &frame) {
        return frame.plain <= maxFramePlain && frame.stored > 0 && frame.stored <= frameBound(maxFramePlain);
    };
    return table.storedTotal() + tableSize == m_facts.entry.stored && table.plainTotal() == m_facts.digest->plain.size
        && table.frames().size() <= fewFrames + m_facts.digest->plain.size / fairFramePlain && std::ranges::all_of(table.frames(), usable);
}

Result<void> MemberExtractor::runFrames(ByteSink &to, const Context &context)
{
    const auto &frames = m_table->frames();
    std::vector<FrameDecompressor> decompressors(BlockPipeline::workerCount());
    std::uint64_t offset = m_facts.entry.dataOffset;
    const BlockPipeline::Steps steps{.read = [&](Block &block) -> Result<bool> {
                                         if (block.index >= frames.size())
                                             return false;
                                         block.inSize = frames[block.index].stored;
                                         block.outSize = frames[block.index].plain;
                                         const auto done = m_file.readAt(offset, MutableBytes(block.in.get(), block.inSize));
                                         if (!done)
                                             return fail(done);
                                         offset += block.inSize;
                                         if (m_thorough)
                                             m_stored.add({block.in.get(), block.inSize});
                                         return true;
                                     },
        .work = [&](Block &block, unsigned worker) -> Result<void> {
            const auto done = decompressors[worker].decompress({block.in.get(), block.inSize}, {block.out.get(), block.outSize});
            if (!done)
                return distrust(done.error());
            return {};
        },
        .write =
            [&](Block &block) {
                const auto taken = take({block.out.get(), block.outSize}, to);
                m_plain.wait();  // the block is given back
                return taken;
            }};
    const SeekTable::Frame most = m_table->largest();
    BlockPipeline pipeline(most.stored, most.plain);
    if (const auto run = pipeline.run(steps, context); !run)
        return run;
    return checkTail();
}

/// Adds the seek table itself to the check of the stored bytes.
Result<void> MemberExtractor::checkTail()
{
    if (!m_thorough)
        return {};
    const ZipEntry &entry = m_facts.entry;
    const std::uint64_t size = entry.stored - m_table->storedTotal();
    const auto tail = m_file.readAt(entry.dataOffset + m_table->storedTotal(), static_cast<std::size_t>(size));
    if (!tail)
        return fail(tail);
    m_stored.add(bytesOf(*tail));
    return {};
}

Result<void> MemberExtractor::runStream(ByteSink &to, const Context &context)
{
    const ZipEntry &entry = m_facts.entry;
    ArchiveRange range(m_file, entry.dataOffset, entry.stored);
    ByteSource *source = &range;
    std::optional<InflateSource> inflated;
    if (entry.deflated)
        source = &inflated.emplace(range, entry.plain);
    if (!m_facts.compressed)
        return pump(*source, to, context);
    TapSource tapped(*source, m_stored);
    ZstdSource plain(tapped);
    return pump(plain, to, context);
}

Result<void> MemberExtractor::pump(ByteSource &from, ByteSink &to, const Context &context)
{
    for (auto &buffer : m_buffers)
        buffer = std::make_unique_for_overwrite<std::byte[]>(stepSize);
    for (std::size_t round = 0;; ++round) {
        if (const auto go = context.check(); !go)
            return go;
        const MutableBytes buffer(m_buffers[round % m_buffers.size()].get(), stepSize);
        // Whole buffers: of a thousand small frames each would otherwise be handed to the other thread alone.
        const auto count = readFully(from, buffer);
        if (!count)
            return distrust(count.error());
        if (*count == 0)
            return {};
        if (const auto taken = take(buffer.first(*count), to); !taken)
            return taken;
    }
}

/// `plain` is still being looked at when this returns.
Result<void> MemberExtractor::take(ConstBytes plain, ByteSink &to)
{
    const std::uint64_t promised = m_facts.digest ? m_facts.digest->plain.size : m_facts.limit;
    m_plainSize += plain.size();
    if (m_plainSize > std::min(m_facts.limit, promised))
        return distrust({Kind::Untrusted, u"it is larger than the package says"_s, {}});
    m_plain.wait();
    m_plain.start(plain);
    const auto written = to.write(plain);
    m_meter->add(plain.size());
    return written;
}

Result<void> MemberExtractor::checkStored()
{
    const bool frames = m_table.has_value();  // of which only all together have the checksum
    const std::uint32_t crc = m_facts.compressed ? m_stored.crc() : m_plain.result().crc();
    if ((m_thorough || !frames) && crc != m_facts.entry.crc)
        return distrust({Kind::Untrusted, u"its checksum is wrong"_s, {}});
    // Where nothing is compressed, checkPlain() looks at the same bytes.
    if (m_thorough && m_facts.compressed && m_facts.digest && m_stored.sha256() != m_facts.digest->stored.sha256)
        return distrust({Kind::Untrusted, u"its stored bytes do not have the digest in digests.json"_s, {}});
    return {};
}

Result<void> MemberExtractor::checkPlain()
{
    if (m_facts.digest && (m_plainSize != m_facts.digest->plain.size || m_plain.result().sha256() != m_facts.digest->plain.sha256))
        return distrust({Kind::Untrusted, u"its content does not have the size and digest in digests.json"_s, {}});
    return {};
}

std::unexpected<Error> MemberExtractor::distrust(const Error &error) const
{
    if (error.kind != Kind::Untrusted)
        return std::unexpected(error);
    return fail(Kind::Untrusted, u"The package's member %1 cannot be trusted: %2. Fetch the package again."_s.arg(m_facts.entry.name, error.what),
        error.detail);
}

}  // namespace trescca
