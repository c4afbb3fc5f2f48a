// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/forecast.h"

#include "core/libvirt/diskinspect.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// Guest memory, video memory and device state, with the stream's own overhead of 8 bytes a page.
std::uint64_t snapshotLimit(std::uint64_t memory)
{
    constexpr std::uint64_t devices = 256U << 20U;
    return memory + memory / 64U + devices;
}

Result<void> lookAtDisk(SiteState &site, Disk &disk, SaveForecast &forecast, const Context &context)
{
    const QStringList obstacles = diskObstacles(disk, context);
    forecast.obstacles += obstacles;
    forecast.diskBytes += disk.fileSize;
    if (disk.basePath.isEmpty() || !obstacles.isEmpty())
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

// Fills in what both ways know: obstacles, sizes, bases.
Result<SavePlan> completePlan(SiteState &site, DomainDescription description, const Context &context)
{
    SavePlan plan;
    plan.forecast.obstacles = description.obstacles;
    if (const auto movable = site.checkMovable(); !movable)
        plan.forecast.obstacles << movable.error().what;
    plan.forecast.memoryBytes = snapshotLimit(description.instance.memory);
    if (plan.forecast.obstacles.isEmpty())
        for (Disk &disk : description.instance.disks)
            if (const auto looked = lookAtDisk(site, disk, plan.forecast, context); !looked)
                return fail(looked);
    for (const QString &problem : {unreadable(u"kernel"_s, description.kernel), unreadable(u"ramdisk"_s, description.ramdisk)})
        if (!problem.isEmpty())
            plan.forecast.obstacles << problem;
    plan.forecast.instance = description.instance;
    plan.description = std::move(description);
    return plan;
}

}  // namespace

Result<SavePlan> planSave(SiteState &site, const QString &id, const Context &context)
{
    if (const auto held = HeldState::load(site.heldRoot(), id); held && held->phase == HeldState::Phase::Held)
        return planHeld(site, *held, context);
    const auto domain = site.connection.domain(id);
    if (!domain)
        return fail(domain);
    auto description = site.describe(domain->get(), context);
    if (!description)
        return fail(description);
    return completePlan(site, std::move(*description), context);
}

Result<SavePlan> planHeld(SiteState &site, const HeldState &held, const Context &context)
{
    auto description = describeDomain(held.xml);
    if (!description)
        return fail(description);
    description->instance = site.heldInstance(held, context);
    return completePlan(site, std::move(*description), context);
}

Result<QList<Disk>> planBases(SiteState &site, const QString &id, const Context &context)
{
    auto plan = planSave(site, id, context);
    if (!plan)
        return fail(plan);
    return plan->forecast.instance.disks;
}

}  // namespace trescca
