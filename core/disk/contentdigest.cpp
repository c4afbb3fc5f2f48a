// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/contentdigest.h"

#include "core/base/digest.h"
#include "core/base/progressmeter.h"
#include "core/disk/digestcache.h"
#include "core/disk/diskreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>
#include <vector>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t bufferSize = 1U << 20U;

Result<void> addZeros(Digest &digest, std::uint64_t count, ProgressMeter &meter, const Context &context)
{
    static const std::vector<std::byte> zeros(bufferSize);
    while (count > 0) {
        if (const auto go = context.check(); !go)
            return go;
        const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(count, bufferSize));
        digest.add(ConstBytes(zeros).first(step));
        meter.add(step);
        count -= step;
    }
    return {};
}

Result<QString> digestOf(DiskReader &disk, const Context &context)
{
    Digest digest(DigestKind::Sha256);
    ProgressMeter meter(context, u"digest"_s, disk.size());
    std::vector<std::byte> buffer(bufferSize);
    for (std::uint64_t at = 0; at < disk.size();) {
        const auto extent = disk.extentAt(at);
        if (!extent)
            return fail(extent);
        const MutableBytes data = MutableBytes(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(extent->length, bufferSize)));
        const auto read =
            extent->isZero ? addZeros(digest, extent->length, meter, context) : context.check().and_then([&] { return disk.read(at, data); });
        if (!read)
            return fail(read);
        at += extent->isZero ? extent->length : data.size();
        if (extent->isZero)
            continue;
        digest.add(data);
        meter.add(data.size());
    }
    return digest.hex();
}

}  // namespace

ContentDigests::ContentDigests(QString cacheFolder) : m_folder(std::move(cacheFolder)) { QDir().mkpath(m_folder); }

Result<QString> ContentDigests::of(const QString &path, const QString &format, const Context &context) const
{
    if (!QFile::exists(path))
        return fail(Kind::NotFound, u"The disk %1 is not there. Check the instance's configuration."_s.arg(path));
    const DigestCache cache(m_folder);
    const QString before = DigestCache::stamp(path, format);
    if (const auto known = cache.find(path, format, before))
        return *known;
    const auto disk = DiskReader::open(path, format);
    const auto digest = disk ? digestOf(**disk, context) : fail(disk);
    if (digest && DigestCache::stamp(path, format) != before)
        return fail(Kind::Conflict, u"The disk %1 was changed while it was read. Try again when nothing writes to it."_s.arg(path));
    if (digest)
        cache.put(path, format, before, *digest);
    return digest;
}

void ContentDigests::remember(const QString &path, const QString &digest) const
{
    // The format is not told: a qcow2 file's own chain is part of the stamp where it reads as one.
    for (const QString &format : {u"qcow2"_s, u"raw"_s}) {
        const QString stamp = DigestCache::stamp(path, format);
        if (!stamp.isEmpty())
            return DigestCache(m_folder).put(path, {}, stamp, digest);
    }
}

}  // namespace trescca
