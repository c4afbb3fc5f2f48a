// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/verb.h"
#include "core/migration/engine.h"

namespace trescca {

/// Engine::resume or Engine::rollBack.
using WayToEnd = Result<MigrationRecord> (Engine::*)(const QString &idOrPrefix, const Context &context);

/// The positional word by which `resume` and `rollback` name a move.
void declareMove(CLI::App &app, std::string &word);

/// Ends the move that `word` names, or without a word the only unfinished one: NotFound without any, Ambiguous naming them.
[[nodiscard]] Result<MigrationRecord> endMove(Session &session, const std::string &word, WayToEnd way);

}  // namespace trescca
