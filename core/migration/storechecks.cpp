// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/storechecks.h"

#include "core/base/bytetext.h"
#include "core/site/storecheck.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Level = Finding::Level;

Finding blocker(const Error &error)
{
    const qsizetype end = error.what.indexOf(u". "_s) + 1;
    return {Level::Blocker, error.kind == Kind::Forbidden ? u"role"_s : u"quota"_s, error.what.left(end), error.what.mid(end + 1)};
}

/// `most`: upper bound of the bytes that the site's images grow by.
void checkOne(const QString &site, const StoreLimits &limits, std::uint64_t most, QList<Finding> &findings)
{
    if (const auto possible = checkStore(limits, site, 1); !possible) {
        findings.append(blocker(possible.error()));
        return;
    }
    if (!limits.freeBytes)
        return;
    const QString left = byteText(*limits.freeBytes), needed = byteText(most);
    if (*limits.freeBytes < most)
        findings.append({Level::Warning, u"quota"_s,
            u"The quota of images at %1 leaves %2, and the move may take up to %3 of it before compression."_s.arg(site, left, needed),
            u"If it does not fit, the instance stands still for a while and goes on at the source; delete images there before, or ask for a larger quota."_s});
    else
        findings.append({Level::Ok, u"quota"_s, u"Up to %1 of images needed at %2, %3 left by the quota."_s.arg(needed, site, left), {}});
}

}  // namespace

void checkStores(MigrationPlan &plan, bool streams, StoreLimits source, const StoreLimits &destination)
{
    std::uint64_t package = plan.memoryBytes + plan.diskBytes, bases = 0;
    if (plan.request.options.selfContained)
        for (const Disk &disk : plan.instance.disks)
            package += disk.baseSize;
    for (const PlannedBase &base : plan.bases)
        bases += base.present ? 0 : base.virtualSize;
    if (streams)
        source.freeBytes.reset();
    checkOne(plan.request.source, source, package, plan.findings);
    checkOne(plan.request.destination, destination, package + bases, plan.findings);
}

void checkSourceRoom(MigrationPlan &plan, bool streams, std::optional<std::uint64_t> free)
{
    constexpr std::uint64_t least = 16U << 20U;
    const std::uint64_t kept = plan.instance.state == InstanceState::Saved ? 0 : plan.instance.memory;
    const std::uint64_t need = kept + (streams ? 0 : plan.instance.memory + plan.diskBytes);
    if (!free || *free >= need)
        return;
    plan.findings.append({*free < least ? Finding::Level::Blocker : Finding::Level::Warning, u"room"_s,
        u"%1 has %2 of disk left; up to %3 are needed there until the move has ended."_s.arg(plan.request.source, byteText(*free), byteText(need)),
        u"Delete packages or images there."_s});
}

}  // namespace trescca
