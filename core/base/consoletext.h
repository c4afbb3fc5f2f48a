// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace trescca {

/// What a guest wrote, made harmless: a guest is not trusted, and its signs could set the terminal's title, move its cursor or
/// have it answer. Escape sequences and control signs but newline and tab go.
[[nodiscard]] QString consoleText(const QByteArray &log);
/// The log without the line that it begins in the middle of, where it is as long as was asked for: only its end is known then.
[[nodiscard]] QByteArray fromLineStart(const QByteArray &log, std::uint64_t asked);
/// The last `lines` lines; all for 0.
[[nodiscard]] QByteArray lastLines(const QByteArray &log, int lines);
/// What came after `seen` in a log of which only the end is known: all of it when nothing fits.
[[nodiscard]] QByteArray newPart(const QByteArray &seen, const QByteArray &log);

}  // namespace trescca
