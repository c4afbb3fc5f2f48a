// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/held.h"

#include "core/base/shellword.h"
#include "core/site/arrival.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> checkUnlocked(const QString &name, bool locked, const Caller &who)
{
    if (!locked || who.isAdmin())
        return {};
    return fail(Kind::Conflict, u"Instance %1 is locked. Unlock it first (`openstack server unlock %2`)."_s.arg(name, shellWord(name)));
}

Result<void> checkHeldFor(const Instance &instance, const QString &migration)
{
    if (instance.state == InstanceState::Saved && !instance.fault.isEmpty())
        return fail(Kind::Conflict, instance.fault);
    if (instance.state != InstanceState::Saved || instance.heldFor.isEmpty() || instance.heldFor == migration)
        return {};
    return failHeld(instance.name, instance.id, instance.heldFor);
}

}  // namespace trescca
