// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nova/helper/helper.h"

#include <chrono>
#include <mutex>

namespace trescca::nova {

/// What is told to who started the helper, as lines of JSON. A reader that has gone is no error: the work goes on until standard
/// input tells that it is not wanted any more. Thread-safe.
class Talk {
public:
    explicit Talk(int fd) : m_fd(fd) {}
    /// At most four a second; what comes between is left out, but never the first of a stage.
    void tell(const Progress &progress);
    /// The last line. Returns the exit code: 0, or 1 for a failure.
    [[nodiscard]] int end(const Outcome &outcome);

private:
    void write(const QJsonObject &line) const;
    const int m_fd;
    std::mutex m_mutex;
    QString m_stage;
    std::chrono::steady_clock::time_point m_last;
};

}  // namespace trescca::nova
