// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

/// A folder that all programs of this user know until the machine starts again, by who he is alone: what the environment
/// names, and folders that come and go with his logins, differ between two programs of one user.
[[nodiscard]] QString userRunFolder();

/// Makes a folder that nobody else may enter or write to; no error when it is there. Untrusted when what is there is none, or
/// somebody else's: where all may write, anybody may have made it.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);

}  // namespace trescca
