// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/packagetransfer.h"

#include "core/base/log.h"
#include "core/migration/arrivingimage.h"
#include "core/migration/baseturn.h"
#include "core/migration/savebegin.h"
#include "core/migration/wire.h"
#include "core/site/copies.h"
#include "core/site/savedbytes.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// `needs`, `macs`: as the properties of these names have them.
Image packageSpec(const MigrationRecord &record, const QString &needs, const QString &macs)
{
    Image spec;
    spec.name = record.instanceName;
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    spec.properties[QLatin1StringView(property::instance)] = record.instanceId;
    spec.properties[QLatin1StringView(property::instanceName)] = record.instanceName;
    spec.properties[QLatin1StringView(property::migration)] = record.id;
    if (!needs.isEmpty())
        spec.properties[QLatin1StringView(property::needs)] = needs;
    if (!macs.isEmpty())
        spec.properties[QLatin1StringView(property::macs)] = macs;
    return spec;
}

/// `destination`: by then it has the bases.
SaveOptions saveOptions(const MigrationLog &log, Site &destination, const Context &context)
{
    const MigrationOptions options = log.options();
    const auto facts = destination.facts(context);
    return {.packageName = log.record().instanceName,
        .selfContained = options.selfContained,
        .compressionLevel = options.compressionLevel,
        .migrationId = log.record().id,
        .pages = facts && facts->readsPages};
}

Result<void> noteSaved(MigrationLog &log, std::uint64_t memory, std::uint64_t disk)
{
    return log.update([&](MigrationRecord &record) {
        record.bytesMemory = memory;
        record.bytesDisk = disk;
    });
}

/// The stream way: packed while it is saved, sent while it is packed.
Result<void> streamOver(
    MigrationLog &log, Site &source, Site &destination, const QStringList &bases, const Instance &instance, const Context &context)
{
    auto upload = openUpload(log, destination, packageSpec(log.record(), bases.join(u','), macsOf(instance)), std::nullopt, context);
    if (!upload)
        return fail(upload);
    Wire sink(**upload, log, context, 0);
    if (auto noted = log.before(u"save"_s); !noted)
        return noted;
    log.beginStage(u"transfer"_s);
    SavedBytes saved;
    SaveBegin begin(log, isAlive(instance.state));
    auto outcome = source.save(log.record().instanceId, saveOptions(log, destination, context), sink, begin.listenTo(saved.listenTo(context)));
    begin.end(saved.memory(), outcome);
    if (outcome)
        outcome = sink.finish();
    log.endStage(u"transfer"_s, sink.bytes(), outcome);
    const auto sent = noteSent(log, sink.bytes());
    if (!outcome)
        return outcome;
    return sent.and_then([&] { return noteSaved(log, saved.memory(), saved.disk()); }).and_then([&] { return noteArrival(log, sink.bytes()); });
}

/// Its site tells with the package what is in it.
std::uint64_t told(const Image &package, const char *property) { return package.properties.value(QLatin1StringView(property)).toULongLong(); }

Result<Image> saveIntoImage(MigrationLog &log, Site &source, Site &destination, const Context &context)
{
    SaveOptions options = saveOptions(log, destination, context);
    const auto facts = source.facts(context);
    options.pages = options.pages && facts && facts->readsPages;  // else it does not know of them
    const auto packed = source.saveToImage(log.record().instanceId, options, context);
    if (!packed)
        return fail(packed);
    if (const auto written = log.update([&](MigrationRecord &record) { record.sourceImage = *packed; }); !written)
        return fail(written);
    return source.image(*packed, context);
}

Result<Image> saveAtSource(MigrationLog &log, Site &source, Site &destination, bool alive, const Context &context)
{
    if (auto noted = log.before(u"save"_s); !noted)
        return fail(noted);
    SaveBegin begin(log, alive);
    auto image = saveIntoImage(log, source, destination, begin.listenTo(context));
    begin.end(image ? told(*image, property::savedMemory) : 0, image ? Result<void>{} : fail(image));
    if (!image)
        return image;
    if (const auto noted = noteSaved(log, told(*image, property::savedMemory), told(*image, property::savedDisk)); !noted)
        return fail(noted);
    if (const auto noted = log.after(u"save"_s, {{u"image"_s, image->id}}); !noted)
        return fail(noted);
    return image;
}

/// Copies an image of the source into the destination, through this program.
Result<std::uint64_t> relay(MigrationLog &log, Site &source, Site &destination, const Image &image, const Context &context)
{
    const auto text = [&image](const char *name) { return image.properties.value(QLatin1StringView(name)); };
    auto upload = openUpload(log, destination, packageSpec(log.record(), text(property::needs), text(property::macs)), image.size, context);
    if (!upload)
        return fail(upload);
    Wire sink(**upload, log, context, image.size);
    auto outcome = source.download(image.id, sink, context);
    if (outcome)
        outcome = sink.finish();
    const auto noted = noteSent(log, sink.bytes());
    if (!outcome)
        return fail(outcome);
    if (!noted)
        return fail(noted);
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
    const auto written = log.update([&](MigrationRecord &record) {
        record.destinationImage = *pulled;
        record.bytesSent += image.size;
    });
    if (!written)
        return fail(written);
    return image.size;
}

/// The destination fetches where it can reach the source; where it cannot, or a rate is to be kept, the package goes
/// through this program.
Result<std::uint64_t> bringOver(MigrationLog &log, Site &source, Site &destination, const Image &image, const Context &context)
{
    const auto facts = destination.facts(context);
    if (!facts)
        return fail(facts);
    if (facts->pulls && !source.savesToStream() && !isLimited(log.ownThrottle()) && !isLimited(log.sharedThrottle())) {
        log.setPaced(false);
        auto pulled = pull(log, source, destination, image, context);
        log.setPaced(true);
        if (pulled || (pulled.error().kind != Kind::Unsupported && pulled.error().kind != Kind::Unreachable))
            return pulled;
        qCInfo(logMigration).noquote() << destination.endpoint().name
                                       << "cannot fetch the package by itself, so it goes through this program:" << pulled.error().what
                                       << pulled.error().detail;
    }
    return relay(log, source, destination, image, context);
}

Result<void> saveThenBring(MigrationLog &log, Site &source, Site &destination, bool alive, const Context &context)
{
    const auto image = saveAtSource(log, source, destination, alive, context);
    if (!image)
        return fail(image);
    log.beginStage(u"transfer"_s);
    const auto bytes = bringOver(log, source, destination, *image, context);
    log.endStage(u"transfer"_s, bytes.value_or(0), bytes ? Result<void>{} : fail(bytes));
    return bytes ? noteArrival(log, *bytes) : fail(bytes);
}

Result<std::uint64_t> sendBase(const MigrationLog &log, const QString &digest, Site &source, Site &destination, const Context &context)
{
    const auto published = source.publishBase(log.record().instanceId, digest, context);
    if (!published)
        return fail(published);
    Image spec = *published;
    spec.id.clear();
    spec.tags.clear();
    spec.isProtected = false;
    auto upload = destination.upload(spec, published->size, context);
    if (!upload)
        return fail(upload);
    Wire sink(**upload, log, context, published->size);
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
        const auto turn = BaseTurn::take(destination.endpoint().name, digest, context);
        if (!turn)
            return fail(turn);
        const auto found = destination.findBase(digest, context);
        if (found)
            continue;
        if (found.error().kind != Kind::NotFound)
            return fail(found);
        log.beginStage(u"base"_s);
        if (auto noted = log.before(u"send-base"_s, {{u"digest"_s, digest}}); !noted)
            return noted;
        const auto sent = sendBase(log, digest, source, destination, context);
        log.endStage(u"base"_s, sent.value_or(0), sent ? Result<void>{} : fail(sent));
        if (!sent)
            return std::unexpected(sent.error().in(u"Base image %1"_s.arg(digest.left(12))));
        if (const auto noted = noteSent(log, *sent); !noted)
            return noted;
        if (auto noted = log.after(u"send-base"_s, {{u"digest"_s, digest}}); !noted)
            return noted;
    }
    return {};
}

Result<void> saveAndTransfer(MigrationLog &log, Site &source, Site &destination, const QStringList &bases, const Context &context)
{
    // Of one that is not there the save tells.
    const Instance instance = source.instance(log.record().instanceId, context).value_or(Instance());
    const bool alive = isAlive(instance.state);
    if (alive)
        if (const auto noted = log.before(u"stop"_s); !noted)
            return noted;
    return source.savesToStream() ? streamOver(log, source, destination, bases, instance, context)
                                  : saveThenBring(log, source, destination, alive, context);
}

}  // namespace trescca
