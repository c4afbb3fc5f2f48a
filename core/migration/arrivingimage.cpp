// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/arrivingimage.h"

#include "core/migration/packages.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> dropLeftover(MigrationLog &log, Site &destination, const Context &context)
{
    const auto triedBefore = log.begun(u"upload"_s);
    if (!triedBefore || !*triedBefore)
        return triedBefore ? Result<void>() : fail(triedBefore);
    if (auto removed = removePackages(log.record(), destination, context); !removed)
        return removed;
    return log.update([](MigrationRecord &record) { record.destinationImage.clear(); });
}

Result<std::unique_ptr<ImageUpload>> openUpload(
    MigrationLog &log, Site &destination, const Image &spec, std::optional<std::uint64_t> size, const Context &context)
{
    if (auto dropped = dropLeftover(log, destination, context); !dropped)
        return fail(dropped);
    if (auto noted = log.before(u"upload"_s); !noted)
        return fail(noted);
    const auto note = [&log](const QString &id) { return log.update([&](MigrationRecord &record) { record.destinationImage = id; }); };
    if (const auto noted = note(spec.id); !noted)
        return fail(noted);
    auto upload = destination.upload(spec, size, context);
    if (!upload)
        return upload;
    if (const auto noted = note((*upload)->imageId()); !noted)
        return fail(noted);
    return upload;
}

Result<void> noteSent(MigrationLog &log, std::uint64_t bytes)
{
    return log.update([&](MigrationRecord &record) { record.bytesSent += bytes; });
}

Result<void> noteArrival(MigrationLog &log, std::uint64_t bytes)
{
    if (const auto written = log.update([&](MigrationRecord &record) { record.packageBytes = bytes; }); !written)
        return written;
    return log.after(u"upload"_s, {{u"image"_s, log.record().destinationImage}});
}

}  // namespace trescca
