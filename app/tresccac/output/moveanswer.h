// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/verb.h"
#include "core/model/migrationplan.h"
#include "core/model/migrationrecord.h"

namespace trescca {

/// How a finished move is told: where it runs and by which name, and the table of Δs, Δt, Δr, Δm. `findings` are those of
/// its plan, for JSON.
[[nodiscard]] Result<Answer> moveAnswer(Session &session, const MigrationRecord &record, const QList<Finding> &findings);

/// A move with its stages, as JSON.
[[nodiscard]] Result<QJsonObject> moveJson(Session &session, const MigrationRecord &record);

}  // namespace trescca
