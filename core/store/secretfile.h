// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca::secretfile {

/// The first line of a file that only its owner (this user or root) can read: Forbidden otherwise, with the command
/// that mends it.
[[nodiscard]] Result<QString> read(const QString &path);
/// TRESCCA_PASSWORD_<NAME>: the site's name in upper case, what is no letter or digit as _.
[[nodiscard]] QString variableOf(const QString &siteName);
/// What that variable holds. Empty when not set.
[[nodiscard]] QString fromEnvironment(const QString &siteName);

}  // namespace trescca::secretfile
