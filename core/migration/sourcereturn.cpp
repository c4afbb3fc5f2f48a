// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/sourcereturn.h"

#include "core/migration/whereabouts.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Another move or a person may have come to hold it while we asked; and one that somebody ended is held no more. A save at work is
/// surely another's at a local site alone, where none of this move's outlives its call.
bool isOutOfOurHands(const MigrationRecord &record, const Instance &instance, bool isLocal)
{
    const bool off = instance.state == InstanceState::Off && instance.heldFor.isEmpty();
    return off || isHeldByAnother(record, instance) || (isLocal && isBeingSavedByAnother(record, instance));
}

Result<void> resumeSource(const MigrationRecord &record, Site &source, const Context &context)
{
    if (const auto instance = source.instance(record.instanceId, context); instance && isHeldByAnother(record, *instance))
        return {};
    const auto resumed = source.resumeHeld(record.instanceId, record.id, context);
    if (!resumed && resumed.error().kind == Kind::NotFound)
        return {};  // there is nothing to bring back, and what was made of it is somebody's (confirmKept)
    if (resumed || resumed.error().kind != Kind::Conflict)
        return resumed;
    const auto instance = source.instance(record.instanceId, context);
    return instance && isOutOfOurHands(record, *instance, source.savesToStream()) ? Result<void>() : resumed;
}

/// It runs, and neither this move nor anything else has it in its hands.
bool isUntouched(const MigrationRecord &record, Site &source, const Context &context)
{
    const auto instance = source.instance(record.instanceId, context);
    return instance && isAlive(instance->state) && instance->heldFor.isEmpty() && instance->task.isEmpty();
}

}  // namespace

Result<void> returnSource(MigrationLog &log, Site &source, const Context &context)
{
    if (!source.savesToStream()) {
        const auto fenced = source.fence(log.record().id, context);
        if (!fenced && fenced.error().kind == Kind::Forbidden && isUntouched(log.record(), source, context))
            return {};
        if (!fenced)
            return fenced;
        if (const auto noted = log.after(u"fence"_s); !noted)
            return noted;
    }
    return resumeSource(log.record(), source, context);
}

}  // namespace trescca
