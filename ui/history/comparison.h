// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QStringList>

namespace trescca {

/// One number of two moves side by side.
struct ComparedNumber {
    QString what;
    QString first;
    QString second;
    QString difference;  ///< of the second to the first, with its sign; empty when one is not known
    QString words;       ///< "twice as fast"; empty likewise
};

/// All numbers, the second seen from the first.
[[nodiscard]] QList<ComparedNumber> compare(const PastMove &first, const PastMove &second);

/// "twice as fast", "1.5 times as fast", "as fast", "takes twice as long", ... for what took `first` and then `second`, in one unit.
[[nodiscard]] QString fasterWords(double first, double second);
/// "twice as much", "as much", "half as much", "30 % of it", ... likewise for amounts.
[[nodiscard]] QString amountWords(double first, double second);

}  // namespace trescca
