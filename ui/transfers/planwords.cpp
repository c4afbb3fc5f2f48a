// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/planwords.h"

#include "ui/jobs/job.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::planwords {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(planwords)
};

bool isDiskOnly(const MigrationPlan &plan) { return plan.request.options.mode == MoveMode::DiskOnly; }

/// That one is missing, the checks tell.
QString ofBases(const MigrationPlan &plan)
{
    if (plan.bases.isEmpty() || !std::ranges::all_of(plan.bases, &PlannedBase::present))
        return {};
    return u' ' + Texts::tr("The base of its disks is at %1 already.").arg(plan.request.destination);
}

}  // namespace

bool allGood(const MigrationPlan &plan)
{
    return std::ranges::all_of(plan.findings, [](const Finding &finding) { return finding.level == Finding::Level::Ok; });
}

QString outcome(const MigrationPlan &plan)
{
    if (!plan.possible())
        return Texts::tr("It cannot move there as things are:");
    if (isDiskOnly(plan))
        return isAlive(plan.instance.state) ? Texts::tr("Disk only: it is shut down, and boots there anew from a copy of its disk.")
                                            : Texts::tr("Disk only: its disk is copied, and the copy boots there.");
    if (plan.instance.state == InstanceState::Paused)
        return Texts::tr("It keeps its memory, and stays paused.");
    return plan.request.options.paused ? Texts::tr("It keeps its memory: programs go on where they are once you start it.")
                                       : Texts::tr("It keeps its memory: programs go on where they are.");
}

QString together(const QList<MigrationPlan> &plans)
{
    if (std::ranges::none_of(plans, isDiskOnly))
        return Texts::tr("They keep their memory: programs go on where they are.");
    return std::ranges::all_of(plans, isDiskOnly) ? Texts::tr("Disk only: their disks are copied, and they boot there anew.")
                                                  : Texts::tr("Some keep their memory; of the others only the disk moves.");
}

QString amount(const MigrationPlan &plan, const std::optional<MoveForecast> &forecast)
{
    if (!forecast && isDiskOnly(plan))
        return Texts::tr("Up to %1 of disk.").arg(words::size(plan.diskBytes));
    const QString sent = !forecast
        ? Texts::tr("Up to %1 of memory and %2 of disk, before they are compressed.")
              .arg(words::memory(likelyMemory(plan)), words::size(plan.diskBytes))
        : (forecast->sameInstance ? Texts::tr("About %1 to send.") : Texts::tr("Up to about %1 to send.")).arg(words::size(forecast->packageBytes));
    return sent + ofBases(plan);
}

QString duration(const MigrationPlan &plan, const std::optional<MoveForecast> &forecast)
{
    const MigrationRequest &request = plan.request;
    if (!forecast)
        return Texts::tr("How long it takes is not known: none like it has moved from %1 to %2 yet at full speed.")
            .arg(request.source, request.destination);
    const QString down = words::time(forecast->downMs);
    if (forecast->wholeMs < 0)
        return (forecast->sameInstance ? Texts::tr("It stands still for about %1.") : Texts::tr("It stands still for up to about %1.")).arg(down);
    return (forecast->sameInstance ? Texts::tr("It takes about %1, and stands still for about %2.")
                                   : Texts::tr("It takes up to about %1, and stands still for up to about %2."))
        .arg(words::time(forecast->wholeMs), down);
}

QString stages(const MigrationPlan &plan, const std::optional<MoveForecast> &forecast)
{
    if (!forecast)
        return {};
    const QString times = (isDiskOnly(plan) ? Texts::tr("Shutting down %1, sending %2, starting %3; one after the other.")
                                            : Texts::tr("Saving %1, sending %2, restoring %3; they overlap."))
                              .arg(words::time(forecast->saveMs), words::time(forecast->transferMs), words::time(forecast->restoreMs));
    const MigrationRequest &request = plan.request;
    const QString judged = forecast->samePair
        ? Texts::tr("Judged by %n moves from %1 to %2.", nullptr, forecast->moves).arg(request.source, request.destination)
        : Texts::tr("Judged by %n other moves of %1 or %2.", nullptr, forecast->moves).arg(request.source, request.destination);
    return times + u' ' + judged;
}

QString preparation(const Job &job) { return job.spec().instanceId.isEmpty() ? Texts::tr("working...") : Texts::tr("looking at both sites..."); }

QString limit(const Job &job)
{
    const std::uint64_t bytes = job.spec().bytesPerSecond;
    return bytes == 0 ? QString() : Texts::tr("   (at most %1)").arg(words::rate(static_cast<double>(bytes)));
}

}  // namespace trescca::planwords
