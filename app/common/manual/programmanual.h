// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/manual/manpage.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace trescca {

/// The man page of a program as far as its declared command line tells it: name, synopsis, description, options, and every
/// verb with its own. What is hidden from help is hidden here.
[[nodiscard]] ManPage programManual(const CLI::App &app, int section);

/// The hidden option --help-man of a program: prints that page, with what `addRest` adds to it, and ends.
void addManualOption(CLI::App &app, int section, const std::function<void(ManPage &page)> &addRest);

}  // namespace trescca
