// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QDeadlineTimer>

#include <chrono>
#include <thread>

namespace trescca {

/// How long a move waits for what is not in its hands.
struct MovePatience {
    int reconnectSeconds = 30;  ///< an unreachable site is tried again while undoing, before the move is left interrupted
    int shutDownSeconds = 120;  ///< a guest that was asked to shut down may take to do so
};

/// Waits between two questions to a site; wakes early when asked to stop.
[[nodiscard]] inline Result<void> pauseFor(std::chrono::milliseconds time, const Context &context)
{
    const QDeadlineTimer until(time);
    while (!until.hasExpired()) {
        if (auto going = context.check(); !going)
            return going;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return {};
}

/// Repeats `step` while its site does not answer.
template <typename Step>
[[nodiscard]] Result<void> patiently(const QDeadlineTimer &deadline, const Context &context, Step step)
{
    while (true) {
        const Result<void> done = step();
        if (done || done.error().kind != Kind::Unreachable || deadline.hasExpired())
            return done;
        context.report(QStringLiteral("waiting for a site that does not answer"), 0);
        if (auto waited = pauseFor(std::chrono::milliseconds(500), context); !waited)
            return waited;
    }
}

}  // namespace trescca
