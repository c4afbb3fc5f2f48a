// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The asking half of RestoreJob: everything that can be known before it writes.
#include "core/libvirt/restorejob.h"

#include "core/libvirt/basefinder.h"
#include "core/libvirt/packagemanifest.h"
#include "core/libvirt/unpackedroom.h"
#include "core/site/copies.h"

#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace trescca {

Result<QStringList> RestoreJob::check()
{
    if (const auto possible = m_site.checkTakesGuests(); !possible)
        return fail(possible);
    const auto present = m_site.instances(m_context);
    if (!present)
        return fail(present);
    if (const auto opened = open(); !opened)
        return fail(opened);
    if (m_options.alone && m_site.locks.isTaken(SiteState::machineKey(originId())))
        return failBeingRestored(m_packageName, m_site.endpoint.name);
    if (const auto alone = checkAlone(); !alone)
        return fail(alone);
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

BaseLookup RestoreJob::lookup(const QString &owner) const
{
    return {[this](const WantedBase &base) { return basefinder::byDigest(m_site, base, m_context); },
        [this, owner](const QString &fileName) { return basefinder::byName(m_site, fileName, owner); }};
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
    if (const auto checked = PackageCheck(*m_package, m_packageName).configuration(); !checked)
        return checked;
    if (!m_package->has(u"snapshot"_s))
        return fail(Kind::Unsupported,
            u"The package %1 has no snapshot, so there is nothing to restore. %2"_s.arg(
                image->name, wayWithoutSnapshot(m_package->manifest(), m_package->isReferenceForm())));
    m_unpacker = std::make_unique<PackageUnpacker>(*m_package, m_packageName, lookup(image->owner), m_context);
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
    for (const ManifestDisk &disk : manifest.disks)
        m_parts.disks << LocalDisk{disk.target, m_folder + u'/' + disk.member + u'.' + disk.format, disk.format, {}, {}};
    return m_unpacker->findBases(m_parts);
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

Result<void> RestoreJob::checkHeads()
{
    return m_unpacker->checkHeads([this](SaveImageHead &head) { return rewrite(head); });
}

// Such a package's files are unpacked before its snapshot, and may be large.
Result<void> RestoreJob::checkForeignHeads() { return m_package->isReferenceForm() ? checkHeads() : Result<void>(); }

}  // namespace trescca
