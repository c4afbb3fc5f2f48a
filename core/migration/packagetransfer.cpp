// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/packagetransfer.h"

#include "core/base/progressmeter.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Counts what goes over the wire and reports it as stage "transfer".
class MeteredSink final : public ByteSink {
public:
    MeteredSink(ByteSink &to, const Context &context, std::uint64_t total) : m_to(to), m_context(context), m_meter(context, u"transfer"_s, total) {}
    Result<void> write(ConstBytes bytes) override
    {
        if (auto going = m_context.check(); !going)
            return going;
        auto written = m_to.write(bytes);
        if (written)
            m_meter.add(bytes.size());
        return written;
    }
    Result<void> finish() override
    {
        m_meter.flush();
        return m_to.finish();
    }
    [[nodiscard]] std::uint64_t bytes() const { return m_meter.done(); }

private:
    ByteSink &m_to;
    const Context &m_context;
    ProgressMeter m_meter;
};

Image packageSpec(const MigrationRecord &record)
{
    Image spec;
    spec.name = record.instanceName;
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    spec.properties[QLatin1StringView(property::instance)] = record.instanceId;
    spec.properties[QLatin1StringView(property::instanceName)] = record.instanceName;
    spec.properties[QLatin1StringView(property::migration)] = record.id;
    return spec;
}

SaveOptions saveOptions(const MigrationLog &log)
{
    const MigrationOptions options = log.options();
    return {log.record().instanceName, options.selfContained, options.compressionLevel, log.record().id};
}

/// An earlier attempt's image may be left at the destination; a new one is written.
Result<void> dropLeftover(MigrationLog &log, Site &destination, const Context &context)
{
    const QString leftover = log.record().destinationImage;
    if (leftover.isEmpty())
        return {};
    const auto removed = destination.removeImage(leftover, context);
    if (!removed && removed.error().kind != Kind::NotFound)
        return removed;
    return log.update([](MigrationRecord &record) { record.destinationImage.clear(); });
}

Result<std::unique_ptr<ImageUpload>> openUpload(MigrationLog &log, Site &destination, const Image &spec,
                                                std::optional<std::uint64_t> size, const Context &context)
{
    if (auto dropped = dropLeftover(log, destination, context); !dropped)
        return fail(dropped);
    if (auto noted = log.before(u"upload"_s); !noted)
        return fail(noted);
    auto upload = destination.upload(spec, size, context);
    if (!upload)
        return upload;
    const auto written = log.update([&](MigrationRecord &record) { record.destinationImage = (*upload)->imageId(); });
    if (!written)
        return fail(written);
    return upload;
}

Result<void> noteArrival(MigrationLog &log, std::uint64_t bytes)
{
    const auto written = log.update([&](MigrationRecord &record) {
        record.packageBytes = bytes;
        record.bytesSent += bytes;
    });
    if (!written)
        return written;
    return log.after(u"upload"_s, {{u"image"_s, log.record().destinationImage}});
}

/// The stream way: packed while it is saved, sent while it is packed.
Result<void> streamOver(MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    auto upload = openUpload(log, destination, packageSpec(log.record()), std::nullopt, context);
    if (!upload)
        return fail(upload);
    MeteredSink sink(**upload, context, 0);
    if (auto noted = log.before(u"save"_s); !noted)
        return noted;
    log.beginStage(u"save"_s);
    log.beginStage(u"transfer"_s);
    std::uint64_t memory = 0;
    std::uint64_t disk = 0;
    std::uint64_t earlierDisks = 0;
    Context watched{context.stop, [&](const Progress &progress) {
                        if (progress.stage == u"save")
                            memory = progress.done;
                        if (progress.stage == u"disk") {
                            if (earlierDisks + progress.done < disk)
                                earlierDisks = disk;  // the next disk begins
                            disk = earlierDisks + progress.done;
                        }
                        if (context.progress)
                            context.progress(progress);
                    }};
    auto outcome = source.save(log.record().instanceId, saveOptions(log), sink, watched);
    log.endStage(u"save"_s, memory, outcome);
    if (outcome)
        outcome = sink.finish();
    log.endStage(u"transfer"_s, sink.bytes(), outcome);
    if (!outcome)
        return outcome;
    const auto written = log.update([&](MigrationRecord &record) {
        record.bytesMemory = memory;
        record.bytesDisk = disk;
    });
    return written ? noteArrival(log, sink.bytes()) : written;
}

Result<QString> saveAtSource(MigrationLog &log, Site &source, const Context &context)
{
    if (auto noted = log.before(u"save"_s); !noted)
        return fail(noted);
    log.beginStage(u"save"_s);
    auto image = source.saveToImage(log.record().instanceId, saveOptions(log), context);
    log.endStage(u"save"_s, 0, image ? Result<void>{} : fail(image));
    if (!image)
        return image;
    const auto written = log.update([&](MigrationRecord &record) { record.sourceImage = *image; });
    if (!written)
        return fail(written);
    if (auto noted = log.after(u"save"_s, {{u"image"_s, *image}}); !noted)
        return fail(noted);
    return image;
}

/// Copies an image of the source into the destination, through this program.
Result<std::uint64_t> relay(MigrationLog &log, Site &source, Site &destination, const Image &image, const Context &context)
{
    auto upload = openUpload(log, destination, packageSpec(log.record()), image.size, context);
    if (!upload)
        return fail(upload);
    MeteredSink sink(**upload, context, image.size);
    if (auto copied = source.download(image.id, sink, context); !copied)
        return fail(copied);
    if (auto finished = sink.finish(); !finished)
        return fail(finished);
    return sink.bytes();
}

Result<std::uint64_t> pull(MigrationLog &log, Site &source, Site &destination, const Image &image, const Context &context)
{
    if (auto dropped = dropLeftover(log, destination, context); !dropped)
        return fail(dropped);
    if (auto noted = log.before(u"upload"_s); !noted)
        return fail(noted);
    const auto pulled = destination.pull(source, image.id, context);
    if (!pulled)
        return fail(pulled);
    const auto written = log.update([&](MigrationRecord &record) { record.destinationImage = *pulled; });
    if (!written)
        return fail(written);
    return image.size;
}

/// The destination fetches where it can reach the source; where it cannot, the package goes through this program.
Result<std::uint64_t> bringOver(MigrationLog &log, Site &source, Site &destination, const Image &image, const Context &context)
{
    const auto facts = destination.facts(context);
    if (!facts)
        return fail(facts);
    if (facts->pulls && !source.savesToStream()) {
        auto pulled = pull(log, source, destination, image, context);
        if (pulled || (pulled.error().kind != Kind::Unsupported && pulled.error().kind != Kind::Unreachable))
            return pulled;
    }
    return relay(log, source, destination, image, context);
}

Result<void> saveThenBring(MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    const auto packed = saveAtSource(log, source, context);
    if (!packed)
        return fail(packed);
    const auto image = source.image(*packed, context);
    if (!image)
        return fail(image);
    log.beginStage(u"transfer"_s);
    const auto bytes = bringOver(log, source, destination, *image, context);
    log.endStage(u"transfer"_s, bytes.value_or(0), bytes ? Result<void>{} : fail(bytes));
    return bytes ? noteArrival(log, *bytes) : fail(bytes);
}

Result<std::uint64_t> sendBase(const QString &instanceId, const QString &digest, Site &source, Site &destination, const Context &context)
{
    const auto published = source.publishBase(instanceId, digest, context);
    if (!published)
        return fail(published);
    Image spec = *published;
    spec.id.clear();
    spec.tags.clear();
    spec.isProtected = false;
    auto upload = destination.upload(spec, published->size, context);
    if (!upload)
        return fail(upload);
    MeteredSink sink(**upload, context, published->size);
    if (auto sent = source.download(published->id, sink, context); !sent)
        return fail(sent);
    if (auto finished = sink.finish(); !finished)
        return fail(finished);
    return sink.bytes();
}

}  // namespace

Result<void> sendBases(MigrationLog &log, Site &source, Site &destination, const QStringList &digests, const Context &context)
{
    for (const QString &digest : digests) {
        const auto found = destination.findBase(digest, context);
        if (found)
            continue;
        if (found.error().kind != Kind::NotFound)
            return fail(found);
        log.beginStage(u"base"_s);
        if (auto noted = log.before(u"send-base"_s, {{u"digest"_s, digest}}); !noted)
            return noted;
        const auto sent = sendBase(log.record().instanceId, digest, source, destination, context);
        log.endStage(u"base"_s, sent.value_or(0), sent ? Result<void>{} : fail(sent));
        if (!sent)
            return std::unexpected(sent.error().in(u"Base image %1"_s.arg(digest.left(12))));
        const auto written = log.update([&](MigrationRecord &record) { record.bytesSent += *sent; });
        if (!written)
            return written;
        if (auto noted = log.after(u"send-base"_s, {{u"digest"_s, digest}}); !noted)
            return noted;
    }
    return {};
}

Result<void> saveAndTransfer(MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    return source.savesToStream() ? streamOver(log, source, destination, context) : saveThenBring(log, source, destination, context);
}

}  // namespace trescca
