// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/instance.h"

namespace trescca {

/// Conflict, telling the ways out, for an instance that a move has brought but not committed: were it moved on or deleted,
/// that move would find nothing of it and bring its source back to life as well. `migrationId`: the move that asks.
[[nodiscard]] inline Result<void> checkAdopted(const Instance &instance, const QString &migrationId = {})
{
    if (instance.migration.isEmpty() || instance.migration == migrationId)
        return {};
    return fail(Kind::Conflict,
        QStringLiteral("%1 was brought by the move %2, which has not come to its end. Resume that move or roll it back where it "
                       "was begun (`tresccac resume`, `tresccac rollback`). If that is lost, and only if the instance surely runs nowhere else, "
                       "make it yours (`tresccac start --force %3`).")
            .arg(instance.name, instance.migration.left(8), instance.id.left(8)));
}

/// Conflict, with the ways out: an instance that a move holds is that move's alone, as its destination may be about to run it.
[[nodiscard]] inline std::unexpected<Error> failHeld(const QString &name, const QString &id, const QString &migrationId)
{
    return fail(Kind::Conflict,
        QStringLiteral("%1 is suspended for the move %2, and its destination may be about to run it. Resume that move or "
                       "roll it back where it was begun (`tresccac resume`, `tresccac rollback`). If that is lost, delete it by force if it runs "
                       "elsewhere (`tresccac delete --force %3`), and start it by force only if it surely runs nowhere else (`tresccac start "
                       "--force %3`).")
            .arg(name, migrationId.left(8), id.left(8)));
}

}  // namespace trescca
