// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <chrono>

namespace trescca {

/// An application that knows for how long its event loop was held by a single event: computing or waiting for something. Time for
/// which the thread was ready to go on but the machine had no core for it (Linux: /proc/thread-self/schedstat) does not count,
/// so the figure is one of the program, not of what else is running.
class LoopWatch final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    /// The longest since the last call, and what it was: receiver's class, event's type.
    struct Hold {
        std::chrono::nanoseconds time{};
        QString what;
    };
    [[nodiscard]] Hold takeLongest();

private:
    int m_depth = 0;  ///< events within events
    Hold m_longest;
};

}  // namespace trescca
