// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"

#include <QStringList>

namespace trescca {

/// The word in front of those that a shell wants completed; main() answers it.
inline constexpr auto completionVerb = "__complete";
/// The word in front of the name of a man page to be printed: "tresccac", "tresccac-json", "trescca-config".
inline constexpr auto manualVerb = "__manual";

/// One call of tresccac with these words (without the program's own name); returns the exit status. Whatever happens, it
/// ends in one answer: on standard output what was asked for, or, under --json, one object, {"error": ...} after a failure;
/// an error in words goes to standard error.
[[nodiscard]] int runProgram(const QStringList &words, const World &world);

}  // namespace trescca
