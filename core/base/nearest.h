// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace trescca {

/// The known word that `word` was most likely meant to be: at most two of its letters, and a third of them, are changed,
/// missing, too many, or swapped with their neighbour; case does not count. Empty when none is that near.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &known);

/// ` Did you mean "list"?` with a blank in front, to be put behind a sentence; empty when no known word is near.
[[nodiscard]] QString didYouMean(const QString &word, const QStringList &known);

}  // namespace trescca
