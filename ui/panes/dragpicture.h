// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

class QAbstractItemView;
class QIcon;

namespace trescca {

/// What is seen at the cursor while several things of a view are dragged: an icon, and how many they are.
[[nodiscard]] QPixmap dragPicture(const QAbstractItemView &view, const QString &text, const QIcon &icon);

}  // namespace trescca
