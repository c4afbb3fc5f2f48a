// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace trescca {

/// Asks in front of `window` whether what was saved is to go on; `then` is called when it is, with whether it is to start paused.
void askToRestore(QWidget *window, const QString &question, const QString &more, const std::function<void(bool paused)> &then);

}  // namespace trescca
