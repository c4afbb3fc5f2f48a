// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/held.h"

#include "core/base/shellword.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> checkHeldFor(const Instance &instance, const QString &migration)
{
    if (instance.state != InstanceState::Saved || instance.heldFor.isEmpty() || instance.heldFor == migration)
        return {};
    return fail(Kind::Conflict,
        u"%1 is suspended for the move %2, and its destination may be about to run it. Finish that move with "
        "`tresccac resume` or `tresccac rollback` where it was begun. If that is lost: `tresccac delete --force %3` if it runs elsewhere, "
        "`tresccac start --force %3` only if it surely runs nowhere else."_s.arg(instance.name, instance.heldFor.left(8), shellWord(instance.name)));
}

}  // namespace trescca
