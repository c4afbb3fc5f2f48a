// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <stop_token>

namespace trescca {

class JobQueue;

/// Asks the user from a thread that works, and waits for the answer: Cancelled when it is no, when the window has gone, or when the
/// work is asked to stop meanwhile. `yes` is the word on the button.
[[nodiscard]] Result<void> askUser(const QPointer<QWidget> &window, const QString &question, const QString &yes, const std::stop_token &stop);
/// The same as something that jobs can call: its window may be gone by then.
[[nodiscard]] std::function<Result<void>(const QString &question, const std::stop_token &stop)> askIn(QWidget *window, const QString &yes);

/// Whether the window may close while jobs are on their way. Without a further word it may, once all of them have ended.
[[nodiscard]] bool askToQuit(QWidget *window, const JobQueue &queue);

}  // namespace trescca
