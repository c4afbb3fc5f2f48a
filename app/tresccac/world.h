// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"

#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace trescca {

/// What the program reaches outside of itself. main() gives the real things, tests their own.
struct World {
    /// Reads the configuration (a path, or empty for the standard places) and tells how a site is reached by its name.
    std::function<Result<Engine::Sites>(const QString &config)> sites;
    QString journal;                               ///< path of the journal
    std::function<void(const QString &line)> out;  ///< standard output; the newline is added there
    std::function<void(const QString &line)> err;  ///< standard error; likewise
    /// Asks a person; empty without a terminal.
    std::function<std::optional<QString>(const QString &question)> ask;
    std::stop_token stop;
    bool terminal = false;         ///< standard error is a terminal that can redraw a line
    std::function<int()> columns;  ///< of that terminal
};

}  // namespace trescca
