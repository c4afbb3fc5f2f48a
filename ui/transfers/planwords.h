// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/moveforecast.h"

#include <QString>

namespace trescca {
class Job;
}

/// A plan as sentences for the one who is asked, and what a job does before it has something to show.
namespace trescca::planwords {

/// Whether no check has anything against it, nor wants to be known.
[[nodiscard]] bool allGood(const MigrationPlan &plan);
/// What becomes of the machine.
[[nodiscard]] QString outcome(const MigrationPlan &plan);
/// The same of several; not for none.
[[nodiscard]] QString together(const QList<MigrationPlan> &plans);
/// What goes over the wire.
[[nodiscard]] QString amount(const MigrationPlan &plan, const std::optional<MoveForecast> &forecast);
/// How long it takes and stands still, as far as anything is known of that.
[[nodiscard]] QString duration(const MigrationPlan &plan, const std::optional<MoveForecast> &forecast);
/// The stages one by one, and what they are judged by; empty without a forecast.
[[nodiscard]] QString stages(const MigrationPlan &plan, const std::optional<MoveForecast> &forecast);
/// What a job does that runs and has not begun its first stage.
[[nodiscard]] QString preparation(const Job &job);
/// How fast it may send, to be put behind another text; empty where it has no limit of its own.
[[nodiscard]] QString limit(const Job &job);

}  // namespace trescca::planwords
