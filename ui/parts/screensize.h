// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace trescca {

/// Gives a window its size before it is shown: the one wanted, or as much of it as its screen has beside panels and the window's own frame.
void resizeWithinScreen(QWidget &window, const QSize &wanted);

/// Gives a window the height that its lines need, some of which wrap: Qt does so only for windows that nobody has sized yet.
void growToFit(QWidget &window);

}  // namespace trescca
