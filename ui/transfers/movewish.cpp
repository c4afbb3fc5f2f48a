// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/movewish.h"

#include "core/migration/movedon.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<MigrationPlan> planOf(const Services &services, const MoveWish &wish, const MigrationOptions &options, const Context &context)
{
    MigrationRequest request = wish.request;
    request.options = options;
    auto plan = services.engine->plan(request, context);
    // What runs goes on as the one that it is.
    if (plan && !wish.second.isEmpty() && !isAlive(plan->instance.state))
        plan->findings.append({Finding::Level::Warning, QLatin1String(secondCheck), wish.second, {}});
    return plan;
}

}  // namespace trescca
