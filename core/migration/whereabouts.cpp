// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/whereabouts.h"

#include "core/base/shellword.h"
#include "core/migration/migrationlog.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr auto savingTask = "saving"_L1;

/// One that another site of its host keeps bears a fault, which tells what to do.
QString remedyFor(const MigrationRecord &record, const Instance &instance)
{
    if (instance.state != InstanceState::Saved || !instance.heldFor.isEmpty() || !instance.fault.isEmpty())
        return {};
    return u"A person saved it meanwhile. Start it first (`tresccac --cloud %1 start %2`), then move it."_s.arg(
        shellWord(record.source), record.instanceId.left(8));
}

QString sentenceOf(const MigrationRecord &record, const Instance &instance)
{
    const QString &name = record.instanceName;
    if (instance.state == InstanceState::Running && isDiskOnly(record) && record.downtimeMs > 0)
        return u"%1 runs at %2 again; it was booted anew."_s.arg(name, record.source);
    if (instance.state == InstanceState::Running)
        return u"%1 goes on running at %2."_s.arg(name, record.source);
    if (!instance.heldFor.isEmpty() && isHeldByAnother(record, instance))
        return u"%1 is held at %2 for another move."_s.arg(name, record.source);
    if (instance.state == InstanceState::Error && !instance.fault.isEmpty())
        return u"%1 cannot go on at %2: %3"_s.arg(name, record.source, instance.fault);
    if (instance.state == InstanceState::Busy && instance.task == savingTask)
        return u"%1 is being saved at %2."_s.arg(name, record.source);
    const bool saved = instance.state == InstanceState::Saved;
    return u"%1 is %2 at %3."_s.arg(name, saved ? u"suspended"_s : stateName(instance.state), record.source);
}

}  // namespace

Whereabouts askWhereabouts(const MigrationRecord &record, Site &source, const Context &context)
{
    const auto instance = source.instance(record.instanceId, context);
    if (instance)
        return {record.source, instance->state, sentenceOf(record, *instance), remedyFor(record, *instance)};
    if (instance.error().kind == Kind::NotFound)
        return {{}, std::nullopt, u"%1 is not at %2 any more."_s.arg(record.instanceName, record.source)};
    return {{}, std::nullopt, u"Whether %1 runs at %2 is not known now: %3"_s.arg(record.instanceName, record.source, instance.error().what)};
}

Result<void> confirmAlone(const MigrationRecord &record, Site &source, const Context &context)
{
    const auto instance = source.instance(record.instanceId, context);
    if (!instance || !isAlive(instance->state))
        return instance || instance.error().kind == Kind::NotFound ? Result<void>() : fail(instance);
    return fail(Kind::Conflict,
        u"%1 runs at %2 and at %3, as somebody started it at %2. If that at %3 is to stay, switch off the other, then resume the move (`tresccac resume %4`). "
        "If that at %2 is to stay, delete the other by force (`tresccac --cloud %5 delete --force %6`), then roll the move back (`tresccac rollback %4`)."_s
            .arg(record.instanceName, record.source, record.destination, record.id.left(8), shellWord(record.destination),
                record.destinationInstance.left(8)));
}

bool isHeldByAnother(const MigrationRecord &record, const Instance &instance)
{
    if (instance.heldFor.isEmpty())
        return instance.state == InstanceState::Saved;
    return instance.heldFor != record.id;
}

bool isBeingSavedByAnother(const MigrationRecord &record, const Instance &instance)
{
    return instance.task == savingTask && instance.heldFor != record.id;
}

}  // namespace trescca
