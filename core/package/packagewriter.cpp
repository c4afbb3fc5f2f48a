// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/packagewriter.h"

#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/base/progressmeter.h"
#include "core/package/blockpipeline.h"
#include "core/package/digestlist.h"
#include "core/package/membername.h"
#include "core/package/seektable.h"
#include "core/package/zipwriter.h"
#include "core/package/zstdframe.h"

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t frameSize = 4U << 20U;

/// Size and SHA-256 of bytes as they go by.
struct Measure {
    Digest digest;
    std::uint64_t size = 0;
    void add(ConstBytes bytes)
    {
        digest.add(bytes);
        size += bytes.size();
    }
    SizedDigest result() { return {size, digest.hex()}; }
};

/// Measures what is read through it.
class MeasuredSource final : public ByteSource {
public:
    explicit MeasuredSource(ByteSource &from) : m_from(from) {}
    Result<std::size_t> read(MutableBytes into) override
    {
        const auto count = m_from.read(into);
        if (count)
            m_measure.add(into.first(*count));
        return count;
    }
    [[nodiscard]] std::uint64_t size() const { return m_measure.size; }
    [[nodiscard]] SizedDigest result() { return m_measure.result(); }

private:
    ByteSource &m_from;
    Measure m_measure;
};

}  // namespace

struct PackageWriter::State {
    Manifest manifest;
    int level = defaultCompressionLevel;
    std::unique_ptr<ZipWriter> zip;
    DigestList digests;
    std::optional<Error> broken;
    bool finished = false;

    /// A package with a hole in it is useless: the first failure is the answer to everything after it.
    Result<void> keep(Result<void> result)
    {
        if (!result && !broken)
            broken = result.error();
        return result;
    }
    Result<void> beginMember(const QString &logical, const QString &name);
    Result<void> endMember(const QString &logical, const MemberDigest &digest);
    Result<void> writeMeasured(ConstBytes bytes, Measure &measure);
    Result<void> store(const QString &name, ByteSource &from, const Context &context);
    Result<void> compress(const QString &name, ByteSource &from, const Context &context, const QString &stage, std::uint64_t total);
    Result<PageCounts> encode(const QString &name, ByteSource &from, PageShape shape, const std::vector<const PageIndex *> &known,
        const Context &context, ProgressMeter &meter);
    Result<MemberDigest> compressFrames(const QString &name, ByteSource &from, MeasuredSource &origin, const Context &context, ProgressMeter &meter);
    Result<void> end();
};

Result<void> PackageWriter::State::beginMember(const QString &logical, const QString &name)
{
    if (broken)
        return std::unexpected(*broken);
    if (finished || member::logicalName(name) != logical || !member::isPromised(manifest, logical))
        return fail(Kind::Internal, u"The package has no place for a member %1."_s.arg(name));
    for (const MemberDigest &other : digests.members()) {
        if (member::logicalName(other.name) == logical)
            return fail(Kind::Internal, u"The package has a member %1 already."_s.arg(logical));
    }
    return zip->beginMember(name);
}

Result<void> PackageWriter::State::writeMeasured(ConstBytes bytes, Measure &measure)
{
    measure.add(bytes);
    return zip->write(bytes);
}

Result<void> PackageWriter::State::endMember(const QString &logical, const MemberDigest &digest)
{
    if (digest.whole().size > member::plainLimit(manifest, logical))
        return fail(Kind::Conflict,
            u"The member %1 has grown to %2 bytes, more than the package's manifest announced. Save again."_s.arg(logical).arg(digest.whole().size));
    digests.add(digest);
    return zip->endMember();
}

Result<void> PackageWriter::State::store(const QString &name, ByteSource &from, const Context &context)
{
    if (const auto begun = beginMember(name, name); !begun)
        return begun;
    std::vector<std::byte> buffer(1U << 20U);
    ProgressMeter meter(context, name);
    Measure measure;
    while (true) {
        if (const auto go = context.check(); !go)
            return go;
        const auto count = from.read(buffer);
        if (!count)
            return fail(count);
        if (*count == 0)
            break;
        if (const auto written = writeMeasured(ConstBytes(buffer).first(*count), measure); !written)
            return written;
        meter.add(*count);
    }
    const SizedDigest sized = measure.result();
    return endMember(name, {name, sized, sized});
}

/// `from`, as the member's frames; progress is that of `origin`, out of which it comes.
Result<MemberDigest> PackageWriter::State::compressFrames(
    const QString &name, ByteSource &from, MeasuredSource &origin, const Context &context, ProgressMeter &meter)
{
    const QString inArchive = name + u".zst"_s;
    if (const auto begun = beginMember(name, inArchive); !begun)
        return fail(begun);
    std::vector<FrameCompressor> compressors;
    compressors.reserve(BlockPipeline::workerCount());
    for (unsigned worker = 0; worker < BlockPipeline::workerCount(); ++worker)
        compressors.emplace_back(level);
    SeekTable table;
    Measure plain, stored;
    std::uint64_t told = 0;
    const BlockPipeline::Steps steps{.read = [&](Block &block) -> Result<bool> {
                                         const auto count = readFully(from, {block.in.get(), frameSize});
                                         block.inSize = count.value_or(0);
                                         plain.add({block.in.get(), block.inSize});
                                         block.note = origin.size();
                                         // Nothing at all still gets one (empty) frame: a member without any would not be Zstandard.
                                         return count.transform([&block](std::size_t size) { return size > 0 || block.index == 0; });
                                     },
        .work = [&](Block &block, unsigned worker) -> Result<void> {
            return compressors[worker]
                .compress({block.in.get(), block.inSize}, {block.out.get(), frameBound(frameSize)})
                .transform([&block](std::size_t size) { block.outSize = size; });
        },
        .write = [&](Block &block) -> Result<void> {
            table.add({static_cast<std::uint32_t>(block.outSize), static_cast<std::uint32_t>(block.inSize)});
            meter.add(block.note - std::exchange(told, block.note));
            return writeMeasured({block.out.get(), block.outSize}, stored);
        }};
    BlockPipeline pipeline(frameSize, frameBound(frameSize));
    if (const auto run = pipeline.run(steps, context); !run)
        return fail(run);
    if (const auto written = writeMeasured(bytesOf(table.toBytes()), stored); !written)
        return fail(written);
    qCDebug(logPackage) << inArchive << "packed," << origin.size() << "->" << stored.size << "bytes";
    return MemberDigest{inArchive, stored.result(), plain.result()};
}

Result<void> PackageWriter::State::compress(const QString &name, ByteSource &from, const Context &context, const QString &stage, std::uint64_t total)
{
    ProgressMeter meter(context, stage, total);
    MeasuredSource origin(from);
    const auto digest = compressFrames(name, origin, origin, context, meter);
    return digest ? endMember(name, *digest) : fail(digest);
}

Result<PageCounts> PackageWriter::State::encode(
    const QString &name, ByteSource &from, PageShape shape, const std::vector<const PageIndex *> &known, const Context &context, ProgressMeter &meter)
{
    MeasuredSource origin(from);
    EncodedSource encoded(origin, shape, known);
    auto digest = compressFrames(name, encoded, origin, context, meter);
    if (!digest)
        return fail(digest);
    digest->rebuilt = origin.result();
    return endMember(name, *digest).transform([&encoded] { return encoded.counts(); });
}

Result<void> PackageWriter::State::end()
{
    const QString last = u"digests.json"_s;
    for (const QString &name : member::promised(manifest) + QStringList{u"libvirt.xml"_s}) {
        if (!digests.find(name) && !digests.find(name + u".zst"_s))
            return fail(Kind::Internal, u"The package's manifest promises %1, which was never added."_s.arg(name));
    }
    if (const auto begun = beginMember(last, last); !begun)
        return begun;
    if (const auto written = zip->write(bytesOf(digests.toJson())); !written)
        return written;
    if (const auto ended = zip->endMember(); !ended)
        return ended;
    finished = true;
    return zip->finish();
}

PackageWriter::PackageWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

PackageWriter::~PackageWriter() = default;

Result<std::unique_ptr<PackageWriter>> PackageWriter::begin(ByteSink &to, const Manifest &manifest, int compressionLevel)
{
    const QByteArray json = manifest.toJson();
    // What its own reader would refuse is found here rather than at the other end of the world.
    if (const auto parsed = Manifest::parse(json); !parsed)
        return std::unexpected(parsed.error().in(u"The package cannot be described"_s));
    auto zip = ZipWriter::begin(to);
    if (!zip)
        return fail(zip);
    auto state = std::make_unique<State>();
    state->manifest = manifest;
    state->level = compressionLevel;
    state->zip = std::move(*zip);
    std::unique_ptr<PackageWriter> writer(new PackageWriter(std::move(state)));
    if (const auto added = writer->addPlain(u"manifest.json"_s, json); !added)
        return fail(added);
    return writer;
}

Result<void> PackageWriter::addPlain(const QString &name, const QByteArray &content)
{
    if (const auto begun = m_state->beginMember(name, name); !begun)
        return m_state->keep(begun);
    Measure measure;
    if (const auto written = m_state->writeMeasured(bytesOf(content), measure); !written)
        return m_state->keep(written);
    const SizedDigest sized = measure.result();
    return m_state->keep(m_state->endMember(name, {name, sized, sized}));
}

Result<void> PackageWriter::addStored(const QString &name, ByteSource &from, const Context &context)
{
    return m_state->keep(m_state->store(name, from, context));
}

Result<void> PackageWriter::addCompressed(const QString &name, ByteSource &from, const Context &context, const QString &stage, std::uint64_t total)
{
    if (m_state->manifest.encodingOf(name) != Encoding::Plain)
        return fail(Kind::Internal, u"The package's manifest says of %1 that it is made of pages."_s.arg(name));
    return m_state->keep(m_state->compress(name, from, context, stage, total));
}

Result<PageCounts> PackageWriter::addPages(const QString &name, ByteSource &from, PageShape shape, const std::vector<const PageIndex *> &known,
    const Context &context, const QString &stage, std::uint64_t total)
{
    if (m_state->manifest.encodingOf(name) != Encoding::Pages || static_cast<qsizetype>(known.size()) != m_state->manifest.sources.size())
        return fail(Kind::Internal, u"The package's manifest says of %1 that it is made of other things."_s.arg(name));
    ProgressMeter meter(context, stage, total);
    auto counts = m_state->encode(name, from, shape, known, context, meter);
    if (!counts)
        (void)m_state->keep(fail(counts));
    return counts;
}

Result<void> PackageWriter::finish()
{
    if (m_state->broken)
        return std::unexpected(*m_state->broken);
    return m_state->keep(m_state->end());
}

}  // namespace trescca
