// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace trescca {

/// What every screen owes its users, as a list of where it does not hold: each names the widget. For a screen that is shown.
namespace manners {

/// Labels that take what looks like HTML for that: a name chosen by others is none. Fields' names, which have letters for Alt, are ours.
[[nodiscard]] QStringList takingMarkup(const QWidget &screen);
/// What takes the keyboard must have a name for those who hear the screen (QAccessible).
[[nodiscard]] QStringList nameless(const QWidget &screen);
/// Two that Alt and one letter would both reach.
[[nodiscard]] QStringList sharedMnemonics(const QWidget &screen);
/// Buttons without such a letter or another shortcut, but for those that Escape presses, and those beside a field, a Tab away.
[[nodiscard]] QStringList withoutMnemonic(const QWidget &screen);
/// What Tab should reach, and does not when it is pressed again and again.
[[nodiscard]] QStringList outOfTabsReach(QWidget &screen);
/// Texts that have less room than they need.
[[nodiscard]] QStringList clipped(const QWidget &screen);
/// The screen itself, where it cannot be made small enough for a screen of 1024x640.
[[nodiscard]] QStringList tooLarge(const QWidget &screen);

}  // namespace manners
}  // namespace trescca
