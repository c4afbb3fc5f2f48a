// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

/// A password from standard input: asked for twice without echo at a terminal, else its first line.
[[nodiscard]] Result<QString> askPassword(const QString &user);

}  // namespace trescca
