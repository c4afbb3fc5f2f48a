// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/sourcereturn.h"

#include "core/migration/whereabouts.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<void> resumeSource(const MigrationRecord &record, Site &source, const Context &context)
{
    if (const auto instance = source.instance(record.instanceId, context); instance && isHeldByAnother(record, *instance))
        return {};
    const auto resumed = source.resumeHeld(record.instanceId, record.id, context);
    if (!resumed && resumed.error().kind == Kind::NotFound)
        return {};  // there is nothing to bring back, and what was made of it is somebody's (confirmKept)
    if (resumed || resumed.error().kind != Kind::Conflict)
        return resumed;
    // Another move may have come to hold it while we asked; and one that somebody ended is held no more.
    const auto instance = source.instance(record.instanceId, context);
    const bool off = instance && instance->state == InstanceState::Off && instance->heldFor.isEmpty();
    return off || (instance && isHeldByAnother(record, *instance)) ? Result<void>() : resumed;
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
