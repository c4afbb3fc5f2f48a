// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace trescca {

/// Has all labels of `window` that there are now show their texts letter by letter: of a QMessageBox, which has a format for but one of its
/// two, once both are set.
void showAsPlainText(QWidget &window);

}  // namespace trescca
