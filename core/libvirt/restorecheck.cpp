// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The asking half of RestoreJob: everything that can be known before it writes.
#include "core/libvirt/restorejob.h"

#include "core/base/memorysink.h"
#include "core/libvirt/packagecheck.h"
#include "core/libvirt/snapshotsink.h"
#include "core/libvirt/unpackedroom.h"

#include <QStorageInfo>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Takes what counts of a disk image; the rest of it is not known.
class HeadSink final : public ByteSink {
public:
    Result<void> write(ConstBytes bytes) override
    {
        m_head.take(bytes);
        return isFull() ? fail(Kind::Cancelled, u"The rest is not needed."_s) : Result<void>();
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] bool isFull() const { return m_head.bytes.size() == static_cast<qsizetype>(Qcow2Head::maximum); }
    /// Of a full one nothing that lies behind can be outside of the file.
    [[nodiscard]] Qcow2Head head() const { return {m_head.bytes, isFull() ? std::numeric_limits<std::uint64_t>::max() : m_head.fileSize}; }

private:
    Qcow2Head m_head;
};

}  // namespace

Result<QStringList> RestoreJob::check()
{
    if (const auto possible = m_site.checkTakesGuests(); !possible)
        return fail(possible);
    const auto present = m_site.instances(m_context);
    if (!present)
        return fail(present);
    if (const auto opened = open(); !opened)
        return fail(opened);
    if (const auto chosen = chooseIdentity(*present); !chosen)
        return fail(chosen);
    for (const auto stage : {&RestoreJob::resolveFiles, &RestoreJob::checkRoom, &RestoreJob::checkHeads})
        if (const auto done = (this->*stage)(); !done)
            return fail(done);
    return m_doubts;
}

Result<void> RestoreJob::checkMove(const Image &package) const
{
    const QString migration = package.properties.value(QLatin1StringView(property::migration));
    if (migration.isEmpty() || migration == m_options.migrationId || m_options.force)
        return {};
    return fail(Kind::Conflict,
        u"The package %1 is part of the move %2, which may yet start the instance, there or here. Resume that move or "
        "roll it back where it was begun (`tresccac resume`, `tresccac rollback`). If that is lost, and only if the instance surely runs nowhere "
        "else, restore it by force (`tresccac restore --force %3`)."_s.arg(package.name, migration.left(8), package.id));
}

Result<void> RestoreJob::open()
{
    const auto image = m_site.store->get(m_imageId);
    if (!image)
        return fail(image);
    if (image->status != ImageStatus::Active)
        return fail(Kind::Conflict, u"The package %1 is not complete yet (%2)."_s.arg(image->name, statusName(image->status)));
    if (const auto free = checkMove(*image); !free)
        return free;
    auto reader = PackageReader::open(m_site.store->path(m_imageId));
    if (!reader)
        return fail(reader);
    m_package = std::move(*reader);
    m_packageName = image->name;
    m_owner = image->owner;
    if (const auto checked = PackageCheck(*m_package, m_packageName).configuration(); !checked)
        return checked;
    if (!m_package->has(u"snapshot"_s))
        return fail(Kind::Untrusted, u"The package %1 has no snapshot, so there is nothing to restore. Spawn its disk instead."_s.arg(image->name));
    return {};
}

// Before anything is unpacked: where the files will lie, and that all bases are here.
Result<void> RestoreJob::resolveFiles()
{
    const Manifest &manifest = m_package->manifest();
    if (manifest.hasKernel)
        m_parts.kernel = m_folder + u"/kernel"_s;
    if (manifest.hasRamdisk)
        m_parts.ramdisk = m_folder + u"/ramdisk"_s;
    if (manifest.hasNvram)
        m_parts.nvram = m_folder + u"/nvram"_s;
    for (const ManifestDisk &disk : manifest.disks) {
        LocalDisk local{disk.target, m_folder + u'/' + disk.member + u'.' + disk.format, disk.format, {}, {}};
        if (!disk.baseDigest.isEmpty()) {
            const auto base = basefinder::byDigest(m_site, {disk.baseDigest, disk.baseSize, disk.baseName}, m_context);
            if (!base)
                return fail(base);
            local.basePath = base->path;
            local.baseFormat = base->format;
            m_bases << *base;
        }
        m_parts.disks << local;
    }
    return {};
}

Result<void> RestoreJob::checkRoom()
{
    const QStorageInfo disk(m_site.folder);
    if (!disk.isValid() || disk.bytesAvailable() < 0)
        return {};
    const auto left = static_cast<std::uint64_t>(disk.bytesAvailable());
    const auto doubts = checkUnpackedRoom(*m_package, {m_packageName, m_site.endpoint.name, left});
    if (!doubts)
        return fail(doubts);
    m_doubts += *doubts;
    return {};
}

/// What a restore asks of the heads of the snapshot and of disks that have their bases' names in them; no more of these is read. What no upload
/// of a base mends is told first.
Result<void> RestoreJob::checkHeads()
{
    auto fits = checkSnapshotHead();
    for (const ManifestDisk &disk : m_package->isReferenceForm() ? m_package->manifest().disks : QList<ManifestDisk>())
        fits = fits ? checkDiskHead(disk) : fits;
    return fits;
}

// Such a package's files are unpacked before its snapshot, and may be large.
Result<void> RestoreJob::checkForeignHeads() { return m_package->isReferenceForm() ? checkHeads() : Result<void>(); }

Result<void> RestoreJob::checkSnapshotHead()
{
    std::optional<Result<void>> asked;
    NullSink nowhere;
    SnapshotSink head(nowhere, [&](SaveImageHead &read) -> Result<void> {
        asked = rewrite(read);
        return fail(Kind::Cancelled, u"The rest is not needed."_s);
    });
    const auto extracted = m_package->extract(u"snapshot"_s, head, m_context, {});
    if (asked || !extracted)
        return asked ? *asked : extracted;
    return fail(Kind::Untrusted, u"The snapshot of the package %1 has no beginning. Fetch the package again."_s.arg(m_packageName));
}

Result<void> RestoreJob::checkDiskHead(const ManifestDisk &disk)
{
    if (disk.format != "qcow2"_L1)
        return {};
    HeadSink head;
    if (const auto extracted = m_package->extract(disk.member, head, m_context, {}); !extracted && !head.isFull())
        return extracted;
    const auto header = PackageCheck(*m_package, m_packageName).disk(disk, head.head());
    const auto base = header ? foreignBase(*header) : fail(header);
    return base ? Result<void>() : fail(base);
}

}  // namespace trescca
