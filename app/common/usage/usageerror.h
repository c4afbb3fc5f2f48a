// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <QStringList>

namespace trescca {

/// What CLI11 refused of these words (without the program's name), as InvalidInput with the next step. Unknown sub-commands and
/// options are named, with the nearest known; sub-commands are called what the help calls them (the formatter's label for
/// SUBCOMMAND).
[[nodiscard]] Error usageError(const CLI::App &app, const QStringList &words, const CLI::ParseError &refused);

}  // namespace trescca
