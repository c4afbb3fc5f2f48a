// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace trescca {

/// "14.2 MB": SI units, one digit that matters.
[[nodiscard]] QString sizeText(std::uint64_t bytes);
/// "9.3 s", "2 min 5 s".
[[nodiscard]] QString timeText(std::int64_t milliseconds);
/// Rows as columns of equal width, the first row is the heading. Nothing is cut.
[[nodiscard]] QString table(const QList<QStringList> &rows);

}  // namespace trescca
