// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/held.h"

#include "core/site/arrival.h"

namespace trescca {

Result<void> checkHeldFor(const Instance &instance, const QString &migration)
{
    if (instance.state == InstanceState::Saved && !instance.fault.isEmpty())
        return fail(Kind::Conflict, instance.fault);
    if (instance.state != InstanceState::Saved || instance.heldFor.isEmpty() || instance.heldFor == migration)
        return {};
    return failHeld(instance.name, instance.heldFor);
}

}  // namespace trescca
