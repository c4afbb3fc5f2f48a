// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/instancechecks.h"

#include "core/base/shellword.h"
#include "core/site/arrival.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString startCommand(const Instance &instance, const QString &site)
{
    return u"`tresccac --cloud %1 start %2`"_s.arg(shellWord(site), instance.id.left(8));
}

}  // namespace

bool isShuttingDown(const Instance &instance) { return instance.task == u"powering-off"; }

Result<void> mustStayUp(const Instance &instance, const QString &site)
{
    if (!isShuttingDown(instance))
        return {};
    return fail(Kind::Conflict,
        u"%1 is being shut down at %2. Wait until it is off (`tresccac --cloud %3 stop %4` waits), then %5 starts it."_s.arg(
            instance.name, site, shellWord(site), instance.id.left(8), startCommand(instance, site)));
}

Result<void> mustNotBeSuspended(const Instance &instance, const QString &deed, const QString &site)
{
    if (!instance.heldFor.isEmpty())
        return fail(Kind::Conflict,
            u"%1 is %4 the move %2, so it cannot be %3. `tresccac resume` or `tresccac rollback` ends that, where it was begun."_s.arg(
                instance.name, instance.heldFor.left(8), deed, instance.task.isEmpty() ? u"suspended for"_s : u"being moved by"_s));
    if (instance.state != InstanceState::Saved)
        return {};
    return fail(Kind::Conflict, u"%1 is suspended, so it cannot be %2. %3 lets it go on."_s.arg(instance.name, deed, startCommand(instance, site)));
}

Result<void> mustRun(const Instance &instance, const QString &deed, const QString &site)
{
    if (const auto up = mustStayUp(instance, site); !up)
        return up;
    const QString start = startCommand(instance, site);
    switch (instance.state) {
    case InstanceState::Off: return fail(Kind::Conflict, u"%1 is off, so it cannot be %2. %3 starts it."_s.arg(instance.name, deed, start));
    case InstanceState::Paused: return fail(Kind::Conflict, u"%1 is paused, so it cannot be %2. %3 lets it go on."_s.arg(instance.name, deed, start));
    default: return mustNotBeSuspended(instance, deed, site);
    }
}

Result<void> mustBeNoMoves(const Instance &instance)
{
    if (!instance.heldFor.isEmpty())
        return failHeld(instance.name, instance.id, instance.heldFor);
    return checkAdopted(instance);
}

Result<void> mustNotBeMoving(const Journal &journal, const Instance &instance, const QString &site)
{
    const auto unfinished = journal.migrations({.unfinishedOnly = true});
    if (!unfinished)
        return fail(unfinished);
    for (const MigrationRecord &move : *unfinished)
        if ((move.source == site && move.instanceId == instance.id) || (move.destination == site && move.destinationInstance == instance.id))
            return fail(Kind::Conflict,
                u"%1 is part of the move %2, which has not ended. Resume it or roll it back first (`tresccac resume %2`, `tresccac rollback %2`)."_s
                    .arg(instance.name, move.id.left(8)));
    return {};
}

Result<void> mustNotBeNeeded(const Journal &journal, const Image &image, const QString &site)
{
    const auto unfinished = journal.migrations({.unfinishedOnly = true});
    if (!unfinished)
        return fail(unfinished);
    for (const MigrationRecord &move : *unfinished) {
        const bool needed = (move.source == site && move.sourceImage == image.id) || (move.destination == site && move.destinationImage == image.id)
            || image.properties.value(QLatin1StringView(property::migration)) == move.id;
        if (needed)
            return fail(Kind::Conflict,
                u"%1 is needed by the move %2, which has not ended. Resume it or roll it back first (`tresccac resume %2`, `tresccac rollback %2`)."_s
                    .arg(image.name, move.id.left(8)));
    }
    return {};
}

Result<void> mustHaveMemory(const Instance &instance, const QString &site)
{
    if (const auto up = mustStayUp(instance, site); !up)
        return up;
    if (!instance.heldFor.isEmpty() && !instance.task.isEmpty())
        return fail(Kind::Conflict,
            u"%1 is being moved right now, by the move %2. Wait for that move to end, or end it where it was begun (`tresccac resume`, `tresccac "
            "rollback`)."_s.arg(instance.name, instance.heldFor.left(8)));
    if (!instance.heldFor.isEmpty())
        return failHeld(instance.name, instance.id, instance.heldFor);
    if (instance.state != InstanceState::Off)
        return {};
    return fail(Kind::Conflict, u"%1 is off, so it has no memory to be saved. %2 starts it."_s.arg(instance.name, startCommand(instance, site)));
}

}  // namespace trescca
