// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace trescca::language {

/// The codes ("de") of what the desktop can speak, English first.
[[nodiscard]] QStringList available();
/// What a language calls itself: "Deutsch".
[[nodiscard]] QString nameOf(const QString &code);
/// From now on, texts are made in that language, Qt's own too; numbers and dates follow the system, and the language where that has none
/// (the locale "C"). Empty: the first of the system's that there is, else English. Windows that are there keep their texts. Call it in the GUI
/// thread.
void use(const QString &code);

}  // namespace trescca::language
