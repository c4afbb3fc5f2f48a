// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"

namespace trescca {

/// An instance that a finished move took elsewhere, while its source was kept.
struct MovedOn {
    QString name;  ///< of it there
    QString site;
    std::optional<InstanceState> state;  ///< there, now; nullopt: that site does not answer

    [[nodiscard]] bool mayRun() const { return !state || isAlive(*state) || *state == InstanceState::Busy; }
};

/// Where moves, one after the other, have taken what is at `site` as `instanceId`. nullopt: the journal knows of none, or what they took is gone.
/// Asks the site where the last one ended. Blocks.
[[nodiscard]] Result<std::optional<MovedOn>> findMovedOn(
    const Journal &journal, const Engine::Sites &sites, const QString &site, const QString &instanceId, const Context &context);

}  // namespace trescca
