// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QPointer>
#include <QWidget>

#include <stop_token>

namespace trescca {

/// Asks the user from a thread that works, and waits for the answer: Cancelled when it is no, when the window has gone, or when the
/// work is asked to stop meanwhile. `yes` is the word on the button.
[[nodiscard]] Result<void> askUser(const QPointer<QWidget> &window, const QString &question, const QString &yes, const std::stop_token &stop);

}  // namespace trescca
