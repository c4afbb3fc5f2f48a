// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packageunpacker.h"

#include "core/disk/diskpages.h"
#include "core/disk/qemuimg.h"
#include "core/libvirt/packageheads.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

PackageUnpacker::PackageUnpacker(PackageReader &package, QString name, BaseLookup bases, const Context &context)
    : m_package(package), m_name(std::move(name)), m_lookup(std::move(bases)), m_context(context)
{}

Result<void> PackageUnpacker::findBases(LocalParts &parts)
{
    Result<void> all;
    const QList<ManifestDisk> &disks = m_package.manifest().disks;
    for (qsizetype i = 0; i < disks.size(); ++i) {
        if (disks[i].baseDigest.isEmpty())
            continue;
        const auto base = m_lookup.byDigest({disks[i].baseDigest, disks[i].baseSize, disks[i].baseName});
        if (!base && base.error().kind == Kind::Cancelled)
            return fail(base);
        if (!base) {
            all = all ? fail(base) : all;
            continue;
        }
        parts.disks[i].basePath = base->path;
        parts.disks[i].baseFormat = base->format;
        m_bases << *base;
    }
    return all ? openSources(parts) : all;
}

Result<void> PackageUnpacker::openSources(const LocalParts &parts)
{
    const Manifest &manifest = m_package.manifest();
    std::vector<std::unique_ptr<PageSource>> sources;
    for (const ManifestSource &source : manifest.sources) {
        const auto disk = std::ranges::find(manifest.disks, source.digest, &ManifestDisk::baseDigest);
        if (disk == manifest.disks.end())
            return fail(
                Kind::Untrusted, u"The package %1 is made of what none of its disks builds on. Fetch it again from a source you know."_s.arg(m_name));
        const LocalDisk &local = parts.disks[disk - manifest.disks.begin()];
        auto reader = DiskReader::open(local.basePath, local.baseFormat);
        if (!reader)
            return fail(reader);
        sources.push_back(std::make_unique<DiskPages>(std::move(*reader)));
    }
    m_package.setSources(std::move(sources));
    return {};
}

Result<void> PackageUnpacker::checkHeads(const SnapshotSink::Rewrite &take) const
{
    auto fits = packageheads::snapshot(m_package, m_name, take, m_context);
    for (const ManifestDisk &disk : m_package.isReferenceForm() ? m_package.manifest().disks : QList<ManifestDisk>())
        fits = fits ? checkDiskHead(disk) : fits;
    return fits;
}

Result<void> PackageUnpacker::checkDiskHead(const ManifestDisk &disk) const
{
    if (disk.format != "qcow2"_L1)
        return {};
    const auto header = packageheads::disk(m_package, m_name, disk, m_context);
    const auto base = header ? foreignBase(*header) : fail(header);
    return base ? Result<void>() : fail(base);
}

Result<NetworkChange> PackageUnpacker::memory(const QString &to, const SnapshotSink::Rewrite &rewrite)
{
    auto file = FileSink::create(to + m_suffix, true);
    if (!file)
        return fail(file);
    NetworkChange change;
    SnapshotSink sink(**file, [&](SaveImageHead &head) {
        const QByteArray saved = head.xml();
        const auto rewritten = rewrite(head);
        change = NetworkChange::between(saved, head.xml());
        return rewritten;
    });
    const auto fitted = m_package.extract(u"snapshot"_s, sink, m_context, u"restore"_s).and_then([&] { return sink.finish(); }).and_then([&] {
        return change.fitMemory(to + m_suffix);
    });
    return fitted ? Result<NetworkChange>(change) : fail(fitted);
}

Result<void> PackageUnpacker::extract(const QString &member, const QString &to, bool sparse) const
{
    auto file = FileSink::create(to + m_suffix, sparse);
    if (!file)
        return fail(file);
    if (const auto extracted = m_package.extract(member, **file, m_context, u"restore"_s); !extracted)
        return extracted;
    return (*file)->finish();
}

Result<void> PackageUnpacker::files(LocalParts &parts)
{
    const std::pair<QString, QString> plain[] = {{u"kernel"_s, parts.kernel}, {u"ramdisk"_s, parts.ramdisk}, {u"nvram"_s, parts.nvram}};
    for (const auto &[member, path] : plain)
        if (!path.isEmpty())
            if (const auto done = extract(member, path, false); !done)
                return done;
    if (!parts.nvram.isEmpty()) {
        const auto head = Qcow2Head::ofFile(parts.nvram + m_suffix);
        if (const auto checked = head ? PackageCheck(m_package, m_name).nvram(*head) : fail(head); !checked)
            return checked;
    }
    const QList<ManifestDisk> &disks = m_package.manifest().disks;
    for (qsizetype i = 0; i < disks.size(); ++i)
        if (const auto done = unpackDisk(disks[i], parts.disks[i]); !done)
            return done;
    return {};
}

Result<std::optional<FoundBase>> PackageUnpacker::foreignBase(const Qcow2Header &header) const
{
    if (!m_package.isReferenceForm() || header.backingFile.isEmpty())
        return std::optional<FoundBase>();
    return m_lookup.byName(QFileInfo(header.backingFile).fileName()).transform([](const FoundBase &base) { return std::optional(base); });
}

Result<void> PackageUnpacker::unpackDisk(const ManifestDisk &disk, LocalDisk &local)
{
    if (const auto done = extract(disk.member, local.path, true); !done)
        return done;
    if (disk.format != "qcow2"_L1)
        return {};
    const QString file = local.path + m_suffix;
    const auto head = Qcow2Head::ofFile(file);
    const auto header = head ? PackageCheck(m_package, m_name).disk(disk, *head) : fail(head);
    if (!header)
        return fail(header);
    const auto base = foreignBase(*header);
    if (!base)
        return fail(base);
    if (*base) {
        local.basePath = (*base)->path;
        local.baseFormat = (*base)->format;
        m_bases << **base;
    }
    if (const auto cleared = clearBackingFile(file); !cleared)
        return cleared;
    if (local.basePath.isEmpty())
        return {};
    return qemuimg::relink(file, local.basePath, local.baseFormat, m_context);
}

}  // namespace trescca
