// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/model/instance.h"

#include <QColor>
#include <QIcon>

namespace trescca::icons {

/// Drawn in the palette's colours, with a shape for each state: none is told by its colour alone.
[[nodiscard]] QIcon ofInstance(const Instance &instance);
[[nodiscard]] QIcon ofImage(const Image &image);
/// In the colour of failures.
[[nodiscard]] QIcon error();
/// The drawing of that name in resources/icons, in the colour that text has where and when it is shown: light or dark, enabled,
/// disabled or selected. Empty when there is none.
[[nodiscard]] QIcon named(const QString &name);
/// A stage's colour, the same wherever it is drawn, and told apart by colour-blind eyes (Okabe and Ito).
[[nodiscard]] QColor ofStage(const QString &stage);

}  // namespace trescca::icons
