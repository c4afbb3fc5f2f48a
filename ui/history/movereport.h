// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QString>

namespace trescca {

/// What there is to read of the chosen moves, as HTML; what others named is escaped.
namespace movereport {

/// All that is kept of one: its numbers, the attempts of its stages, and its journal, which may still be on its way (empty).
[[nodiscard]] QString ofOne(const PastMove &move, const QList<JournalEntry> &log);
/// Two side by side, A before B, with the difference and what it means.
[[nodiscard]] QString ofTwo(const PastMove &first, const PastMove &second);
/// Medians of several.
[[nodiscard]] QString ofMany(const QList<PastMove> &moves);

}  // namespace movereport

}  // namespace trescca
