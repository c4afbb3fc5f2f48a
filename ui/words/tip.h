// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca::words {

/// A text for a tool tip, shown letter by letter. Names and faults come from sites of others, and a tip takes what looks like HTML for that:
/// it would have this computer open any file that is named in it.
[[nodiscard]] QString tip(const QString &text);

}  // namespace trescca::words
