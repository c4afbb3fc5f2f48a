// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/services.h"

namespace trescca {

/// A machine that somebody wants to move.
struct MoveWish {
    MigrationRequest request;
    QString name;
    QString second = {};  ///< why what boots there would be a second one of its machine, beside what is on its way only; empty: it would not
};

/// The engine's plan for it with these options, which tells of that second one too. Blocks.
[[nodiscard]] Result<MigrationPlan> planOf(const Services &services, const MoveWish &wish, const MigrationOptions &options, const Context &context);

}  // namespace trescca
