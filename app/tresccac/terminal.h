// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <stop_token>

namespace trescca::terminal {

/// There is somebody who sees a question and can answer it.
[[nodiscard]] bool canAsk();

/// Asks on standard error, reads a line from standard input. nullopt without a terminal, at its end, or once a stop is
/// requested.
[[nodiscard]] std::optional<QString> ask(const QString &question, const std::stop_token &stop);
/// The same without showing what is typed.
[[nodiscard]] std::optional<QString> askSecret(const QString &question, const std::stop_token &stop);

/// Whether standard error can go back on a line: a terminal that is not "dumb".
[[nodiscard]] bool canRedraw();
[[nodiscard]] int columns();
[[nodiscard]] int rows();

}  // namespace trescca::terminal
