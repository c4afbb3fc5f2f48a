// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memorytext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>

namespace trescca {

/// "14.2 MB": SI units, one digit that matters.
[[nodiscard]] QString sizeText(std::uint64_t bytes);
/// "1 processor", "2 processors".
[[nodiscard]] QString counted(qint64 number, const QString &thing);
/// "9.3 s", "2 min 5 s".
[[nodiscard]] QString timeText(std::int64_t milliseconds);
/// What is still to wait: "9 s", "2 min 5 s", "1 h 2 min".
[[nodiscard]] QString roughTime(std::int64_t milliseconds);
/// Names come from elsewhere: whatever steers a terminal, or turns the line around, becomes a question mark.
[[nodiscard]] QString printable(QString text);
/// The same for what has lines, and, where colours are wanted, those.
[[nodiscard]] QString printableLines(const QString &text, bool coloured);
/// Signs that take room on a terminal: colours do not.
[[nodiscard]] qsizetype shownWidth(const QString &text);
/// What stands in place of a cell, in colours and of the same width.
using Paint = std::function<QString(qsizetype row, qsizetype column, const QString &cell)>;
/// Rows as columns of equal width, the first row is the heading. Nothing is cut; each cell is made printable, and then painted.
[[nodiscard]] QString table(const QList<QStringList> &rows, const Paint &paint = {});

}  // namespace trescca
