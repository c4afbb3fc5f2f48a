// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"
#include "core/store/history.h"
#include "core/store/journal.h"

namespace trescca {

/// What the windows work with. main() gives the real things, tests their own. All of it may be called from any thread.
struct Services {
    Engine::Sites site;                      ///< by its name; blocks
    std::function<QStringList()> siteNames;  ///< as they are now; quick
    Engine *engine = nullptr;
    Journal *journal = nullptr;
    History *history = nullptr;
    std::shared_ptr<Throttle> throttle = {};   ///< the rate that all jobs keep together, the engine's moves too; null: none
    std::function<QString()> workFolder = {};  ///< see importImageFile(); in the GUI thread. Null: the standard one
};

}  // namespace trescca
