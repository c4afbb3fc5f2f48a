// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/forecast.h"

#include "core/libvirt/diskinspect.h"
#include "core/libvirt/domainsnapshots.h"

#include <QFileInfo>

#include <tuple>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// Guest memory, video memory and device state, with the stream's own overhead of 8 bytes a page.
std::uint64_t snapshotLimit(std::uint64_t memory)
{
    constexpr std::uint64_t devices = 256U << 20U;
    return memory + memory / 64U + devices;
}

Result<void> findBase(SiteState &site, Disk &disk, SaveForecast &forecast, const Context &context)
{
    if (disk.basePath.isEmpty())
        return {};
    const auto digest = site.digests.of(disk.basePath, disk.baseFormat, context);
    if (!digest)
        return fail(digest);
    disk.baseDigest = *digest;
    if (!forecast.neededBases.contains(*digest))
        forecast.neededBases << *digest;
    return {};
}

QString unreadable(const QString &what, const QString &path)
{
    return path.isEmpty() || QFileInfo(path).isReadable() ? QString() : u"Its %1 (%2) cannot be read here."_s.arg(what, path);
}

QStringList fileObstacles(const DomainDescription &description)
{
    QStringList found;
    for (const Disk &disk : description.instance.disks)
        found += diskObstacles(disk);
    found << unreadable(u"kernel"_s, description.kernel) << unreadable(u"ramdisk"_s, description.ramdisk)
          << unreadable(u"file of UEFI variables"_s, description.nvram);
    found.removeAll(QString());
    found.removeDuplicates();
    return found;
}

// Fills in what both ways know: obstacles, sizes, bases.
Result<SavePlan> completePlan(SiteState &site, DomainDescription description, const Context &context)
{
    SavePlan plan;
    plan.forecast.obstacles = description.obstacles;
    if (const auto movable = site.checkMovable(); !movable)
        plan.forecast.obstacles << movable.error().what;
    else
        plan.forecast.obstacles << fileObstacles(description);
    plan.forecast.memoryBytes = snapshotLimit(description.instance.memory);
    for (Disk &disk : description.instance.disks) {
        plan.forecast.diskBytes += disk.fileSize;
        if (!plan.forecast.obstacles.isEmpty())
            continue;  // a digest may take a read of the whole base
        if (const auto found = findBase(site, disk, plan.forecast, context); !found)
            return fail(found);
    }
    plan.forecast.obstacles.removeDuplicates();
    plan.forecast.instance = description.instance;
    plan.description = std::move(description);
    return plan;
}

}  // namespace

Result<SavePlan> planSave(SiteState &site, const QString &id, const Context &context)
{
    const auto held = HeldState::load(site.heldRoot(), id);
    if (const auto sound = held ? held->checkSound() : Result<void>(); !sound)
        return fail(sound);
    const auto domain = site.connection.domain(id);
    // A resume that was cut may have left its note, but no domain.
    const bool only = held && !domain && domain.error().kind == Kind::NotFound && held->phase != HeldState::Phase::Releasing;
    if (only || (held && held->phase == HeldState::Phase::Held))
        return planHeld(site, *held, context);
    if (!domain)
        return fail(domain);
    auto description = site.describe(domain->get(), context);
    if (!description)
        return fail(description);
    if (description->instance.state == InstanceState::Saved)
        description->obstacles << u"Its memory is saved by libvirt (managed save). Start it first, so that it runs on from there."_s;
    description->obstacles << snapshotObstacles(domain->get());
    return completePlan(site, std::move(*description), context);
}

Result<SavePlan> planHeld(SiteState &site, const HeldState &held, const Context &context)
{
    auto description = describeDomain(held.xml);
    if (!description)
        return fail(description);
    description->instance = site.heldInstance(held, context);
    const auto same = held.checkDisks();
    if (const auto whole = same ? held.checkMemory(site.heldRoot()) : same; !whole)
        description->obstacles << whole.error().what;
    return completePlan(site, std::move(*description), context);
}

Result<void> checkAsPlanned(const SavePlan &plan, const QByteArray &savedXml, const Context &context)
{
    auto saved = describeDomain(savedXml);
    if (!saved)
        return fail(saved);
    const auto facts = [](const Disk &disk) { return std::tie(disk.target, disk.path, disk.format, disk.device, disk.basePath); };
    const QList<Disk> &planned = plan.forecast.instance.disks;
    QList<Disk> &disks = saved->instance.disks;
    for (qsizetype i = 0; i < std::max(planned.size(), disks.size()); ++i) {
        if (i < disks.size())
            inspectDisk(disks[i], context);
        if (i >= planned.size() || i >= disks.size() || facts(planned[i]) != facts(disks[i]))
            return fail(Kind::Conflict,
                u"The disk %1 of %2 was changed after it was looked at (a snapshot, another medium), so it is not packed. Try again."_s.arg(
                    i < disks.size() ? disks[i].target : planned[i].target, plan.forecast.instance.name));
    }
    return {};
}

Result<QList<Disk>> planBases(SiteState &site, const QString &id, const Context &context)
{
    auto plan = planSave(site, id, context);
    if (!plan)
        return fail(plan);
    return plan->forecast.instance.disks;
}

}  // namespace trescca
