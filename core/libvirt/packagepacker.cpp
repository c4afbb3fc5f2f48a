// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagepacker.h"

#include "core/base/log.h"
#include "core/disk/qemuimg.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

PackagePacker::PackagePacker(const SavePlan &plan, const SaveOptions &options, const PageIndexes &indexes, const Context &context)
    : m_plan(plan), m_options(options), m_indexes(indexes), m_context(context)
{}

bool PackagePacker::flattens() const
{
    return std::ranges::any_of(packedDisks(m_plan), [this](const Disk &disk) { return isFlattened(disk, m_options); });
}

Result<void> PackagePacker::begin(ByteSink &to, const QString &qemuVersion)
{
    m_manifest = manifestOf(m_plan, m_options, qemuVersion);
    if (const auto opened = openIndexes(); !opened)
        return opened;
    auto writer = PackageWriter::begin(to, m_manifest, m_options.compressionLevel);
    if (!writer)
        return fail(writer);
    m_writer = std::move(*writer);
    if (const auto added = addFile(u"kernel"_s, m_plan.description.kernel); !added)
        return added;
    return addFile(u"ramdisk"_s, m_plan.description.ramdisk);
}

/// A base that cannot be looked into page by page is none that saves anything; the package is larger then.
Result<void> PackagePacker::openIndexes()
{
    const QList<Disk> disks = packedDisks(m_plan);
    for (const ManifestSource &source : std::as_const(m_manifest.sources)) {
        const auto disk = std::ranges::find(disks, source.digest, &Disk::baseDigest);
        auto index = m_indexes.of(disk->basePath, disk->baseFormat, source.digest, m_context);
        if (!index && index.error().kind == Kind::Cancelled)
            return fail(index);
        if (!index)
            qCWarning(logLibvirt).noquote() << index.error().what;
        m_known.push_back(index ? std::move(*index) : nullptr);
    }
    return {};
}

Result<void> PackagePacker::addBig(
    const QString &member, ByteSource &from, PageShape shape, const Context &context, const QString &stage, std::uint64_t total)
{
    if (m_manifest.encodingOf(member) == Encoding::Plain)
        return m_writer->addCompressed(member, from, context, stage, total);
    std::vector<const PageIndex *> known;
    for (const auto &index : m_known)
        known.push_back(index.get());
    const auto counts = m_writer->addPages(member, from, shape, known, context, stage, total);
    if (!counts)
        return fail(counts);
    qCInfo(logLibvirt).noquote() << u"%1 of %2 has %3 new pages, %4 of a base, %5 repeated, %6 of zeros"_s.arg(member, m_manifest.name)
                                        .arg(counts->fresh)
                                        .arg(counts->known)
                                        .arg(counts->own)
                                        .arg(counts->zero);
    return {};
}

Result<void> PackagePacker::addDescription(const QByteArray &domainXml)
{
    const auto description = describeDomain(domainXml);
    if (!description)
        return fail(description);
    if (const QStringList changed = contradictions(m_manifest, *description); !changed.isEmpty())
        return fail(Kind::Conflict,
            u"%1 was changed after it was looked at (%2), so it is not packed. Try again."_s.arg(m_manifest.name, changed.join(u", "_s)));
    return m_writer->addPlain(u"libvirt.xml"_s, domainXml);
}

Result<void> PackagePacker::addFile(const QString &member, const QString &path)
{
    if (path.isEmpty())
        return {};
    const auto source = FileSource::open(path);
    if (!source)
        return fail(source);
    return m_writer->addStored(member, **source, m_context);
}

Result<void> PackagePacker::addSnapshot(ByteSource &memory, std::uint64_t expectedBytes, const std::function<std::uint64_t()> &wholeBytes)
{
    const Context exact{m_context.stop, [this, &wholeBytes](Progress progress) {
                            if (const std::uint64_t whole = wholeBytes(); whole > 0)
                                progress.total = whole;
                            if (m_context.progress)
                                m_context.progress(progress);
                        }};
    return addBig(u"snapshot"_s, memory, PageShape::SaveImage, exact, u"save"_s, expectedBytes);
}

Result<void> PackagePacker::addDisks(const QString &folder)
{
    if (const auto added = addFile(u"nvram"_s, m_plan.description.nvram); !added)
        return added;
    const QList<Disk> disks = packedDisks(m_plan);
    for (qsizetype i = 0; i < disks.size(); ++i) {
        const QString member = m_manifest.disks[i].member;
        const auto added =
            isFlattened(disks[i], m_options) ? addFlattened(member, disks[i], folder + u"/flat.qcow2"_s) : addDisk(member, disks[i].path);
        if (!added)
            return added;
    }
    return {};
}

Result<void> PackagePacker::addDisk(const QString &member, const QString &path)
{
    const auto source = FileSource::open(path);
    if (!source)
        return fail(source);
    return addBig(member, **source, PageShape::Blocks, m_context, u"disk"_s, (*source)->size());
}

Result<void> PackagePacker::addFlattened(const QString &member, const Disk &disk, const QString &path)
{
    auto done = qemuimg::flatten(disk.path, disk.format, path, u"qcow2"_s, m_context);
    if (done)
        done = addDisk(member, path);
    QFile::remove(path);
    return done;
}

Result<void> PackagePacker::finish() { return m_writer->finish(); }

}  // namespace trescca
