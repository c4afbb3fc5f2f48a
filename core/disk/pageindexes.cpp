// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/pageindexes.h"

#include "core/base/progressmeter.h"
#include "core/disk/diskreader.h"
#include "core/pages/indexfile.h"

#include <QDir>

#include <algorithm>
#include <vector>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t stepSize = 1U << 20U;  // whole pages

void addPages(IndexFileWriter &index, ConstBytes bytes)
{
    for (; bytes.size() >= pageSize; bytes = bytes.subspan(pageSize))
        index.add(bytes.first<pageSize>());
}

/// What is no whole page at the disk's end is in no index.
Result<void> readAll(DiskReader &disk, IndexFileWriter &index, const Context &context)
{
    ProgressMeter meter(context, u"digest"_s, disk.size());
    std::vector<std::byte> buffer(stepSize);
    for (std::uint64_t at = 0; at < disk.size();) {
        if (const auto go = context.check(); !go)
            return go;
        const auto extent = disk.extentAt(at);
        if (!extent)
            return fail(extent);
        const std::uint64_t zeroPages = extent->isZero ? extent->length / pageSize : 0;
        const std::uint64_t step = zeroPages > 0 ? zeroPages * pageSize : std::min(stepSize, disk.size() - at);
        if (zeroPages > 0)
            index.skip(zeroPages);
        else if (const auto read = disk.read(at, MutableBytes(buffer).first(step)); !read)
            return read;
        else
            addPages(index, ConstBytes(buffer).first(step));
        at += step;
        meter.add(step);
    }
    return {};
}

}  // namespace

PageIndexes::PageIndexes(QString cacheFolder) : m_folder(std::move(cacheFolder)) { QDir().mkpath(m_folder); }

Result<std::unique_ptr<PageIndex>> PageIndexes::of(const QString &path, const QString &format, const QString &digest, const Context &context) const
{
    const QString file = u"%1/%2.pages"_s.arg(m_folder, digest);
    if (auto known = IndexFile::open(file, digest.toLatin1()))
        return std::move(*known);
    const auto disk = DiskReader::open(path, format);
    if (!disk)
        return fail(disk);
    IndexFileWriter index;
    if (const auto read = readAll(**disk, index, context); !read)
        return fail(read);
    if (const auto written = index.write(file, digest.toLatin1()); !written)
        return fail(written);
    auto made = IndexFile::open(file, digest.toLatin1());
    return made ? Result<std::unique_ptr<PageIndex>>(std::move(*made)) : fail(made);
}

}  // namespace trescca
