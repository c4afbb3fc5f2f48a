// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"
#include "core/migration/migrationlog.h"

namespace trescca {

/// What `arrived` has done at the destination is lost by a roll back: a person is asked first. Not agreed: tells where it is.
[[nodiscard]] Result<void> agreeToDiscard(const MigrationRecord &record, const Instance &arrived, const Engine::Consent &mayDiscard);
/// What was done with its disks at the source, by somebody who booted it there since, is lost by going on: a person is asked first.
[[nodiscard]] Result<void> agreeToLetGo(const MigrationLog &log, Site &source, const Context &context, const Engine::Consent &mayDiscard);

}  // namespace trescca
