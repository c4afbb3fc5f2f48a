// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"
#include "core/base/error.h"

namespace trescca {

/// A man page: "tresccac" (1), "tresccac-json" (5) or "trescca-config" (5), made of what help, schema and configuration are
/// made of. NotFound for another.
[[nodiscard]] Result<QString> manualPage(const QString &name);
/// Prints it; the exit status.
[[nodiscard]] int printManual(const QString &name, const World &world);

/// The JSON Schema of all answers under --json.
[[nodiscard]] QByteArray answerSchema();

}  // namespace trescca
