// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/instanceremoval.h"

#include "core/libvirt/diskinspect.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/heldinstances.h"
#include "core/libvirt/libvirterror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What a site makes beside an instance's disks goes, by its names: what else lies there is somebody's.
void removeMade(const QString &place)
{
    QStringList folders = QDir(place).entryList({u"rebuilt-*"_s}, QDir::Dirs);
    for (QString &folder : folders)
        folder.prepend(place + u'/');
    for (const QString &folder : folders << place) {
        for (const QString &name : {u"kernel"_s, u"ramdisk"_s, u"seed.iso"_s, u"console.log"_s})
            QFile::remove(folder + u'/' + name);
        QDir().rmdir(folder);  // where it is empty
    }
}

}  // namespace

Result<void> InstanceRemoval::remove(const QString &id, bool withDisks, const QByteArray &lastXml)
{
    auto held = HeldState::load(m_site.heldRoot(), id);
    if (const auto sound = held ? held->checkSound() : Result<void>(); !sound)
        return sound;
    // Only libvirt knows where such things of it lie.
    const bool owns = held && (held->definition.contains("<nvram") || held->definition.contains("<tpm"));
    if (const auto shown = owns ? HeldInstances(m_site).show(*held) : Result<void>(); !shown)
        return shown;
    QByteArray xml = held ? held->xml : lastXml;
    // What was saved is what goes: a disk that was added for the next start alone is in no package.
    if (const auto domain = m_site.connection.domain(id); domain && !held) {
        const auto text = m_site.domainXml(domain->get());
        if (!text)
            return fail(text);
        xml = *text;
    } else if (!domain && domain.error().kind != Kind::NotFound) {
        return fail(domain);
    }
    if (held) {
        held->phase = HeldState::Phase::Releasing;
        if (const auto stored = held->store(m_site.heldRoot()); !stored)
            return stored;
    }
    if (const auto gone = undefine(id); !gone)
        return gone;
    if (withDisks)
        if (const auto deleted = deleteDisks(id, xml); !deleted)
            return deleted;
    HeldState::remove(m_site.heldRoot(), id);
    return {};
}

Result<void> InstanceRemoval::undefine(const QString &id)
{
    const auto domain = m_site.connection.domain(id);
    if (!domain)
        return domain.error().kind == Kind::NotFound ? Result<void>() : fail(domain);
    constexpr unsigned int everything = VIR_DOMAIN_UNDEFINE_MANAGED_SAVE | VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA
        | VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA | VIR_DOMAIN_UNDEFINE_NVRAM;
    if (virDomainUndefineFlags(domain->get(), everything) == 0 || virDomainUndefine(domain->get()) == 0 || lastErrorIsNoDomain())
        return {};
    return failLibvirt(u"The instance %1 could not be removed"_s.arg(id));
}

// Only what this instance alone writes to: no bases, no discs, nothing that another instance has in its chain.
Result<void> InstanceRemoval::deleteDisks(const QString &id, const QByteArray &xml)
{
    const auto found = filesOfOthers(id);
    if (!found)
        return fail(found);
    const QStringList &others = *found;
    const auto description = xml.isEmpty() ? fail(Kind::NotFound, QString()) : describeDomain(xml);
    const QList<Disk> disks = description ? description->instance.disks : QList<Disk>();
    for (const Disk &disk : disks) {
        const QString canonical = QFileInfo(disk.path).canonicalFilePath();
        if (disk.readOnly || disk.device != "disk"_L1 || canonical.isEmpty() || others.contains(canonical))
            continue;
        if (!QFile::remove(disk.path))
            return fail(Kind::Forbidden, u"The disk %1 could not be removed. Check its rights, then try again."_s.arg(disk.path));
    }
    // Of a permanent instance libvirt has removed it by now; of another it would meet the next one of the same name.
    if (description && !description->nvram.isEmpty())
        QFile::remove(description->nvram);
    const auto isUsed = [&others](const QString &folder) {
        return std::ranges::any_of(others, [within = folder + u'/'](const QString &file) { return file.startsWith(within); });
    };
    if (const QString place = description ? placeElsewhere(*description) : QString();
        !place.isEmpty() && !isUsed(QFileInfo(place).canonicalFilePath()))
        removeMade(place);
    return isUsed(m_site.instanceFolder(id)) ? Result<void>() : removeFolder(m_site.instanceFolder(id));
}

/// The folder that another site of this host, which has a folder of its own, has made the instance in; empty: none.
QString InstanceRemoval::placeElsewhere(const DomainDescription &description) const
{
    const Instance &instance = description.instance;
    QStringList files{description.kernel, description.ramdisk};
    for (const Disk &disk : instance.disks)
        files << disk.path;
    const QString name = u"/instances/"_s + instance.id;
    for (const QString &file : std::as_const(files))
        if (const qsizetype at = file.indexOf(name + u'/'); at >= 0 && !m_site.isOwnFile(file))
            return file.left(at + name.size());
    return {};
}

Result<QStringList> InstanceRemoval::filesOfOthers(const QString &id)
{
    QStringList files;
    const auto all = m_site.instances({});
    if (!all)
        return fail(all);
    for (const Instance &instance : *all)
        if (instance.id != id)
            for (const Disk &disk : instance.disks)
                files += backingChain(disk.path, disk.format);
    return files;
}

}  // namespace trescca
