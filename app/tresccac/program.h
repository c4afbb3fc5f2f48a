// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"

#include <QStringList>

namespace trescca {

/// One call of tresccac with these words (without the program's own name); returns the exit status. Whatever happens, it
/// ends in one answer: on standard output what was asked for, or, under --json, one object, {"error": ...} after a failure;
/// an error in words goes to standard error.
[[nodiscard]] int runProgram(const QStringList &words, const World &world);

}  // namespace trescca
