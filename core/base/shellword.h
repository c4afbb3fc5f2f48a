// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// `word` as one word of a command that a user is told: quoted for a POSIX shell where it needs that, as 'web 1' does.
[[nodiscard]] QString shellWord(QString word);

}  // namespace trescca
