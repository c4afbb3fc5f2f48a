// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace trescca::nova {

/// Asks the work to stop when standard input ends (who started us has died, or given up) and on SIGTERM, SIGINT and SIGHUP.
/// Made before any other thread; it listens to standard input from watchInput() on, when the request has been read.
class CancelWatch {
public:
    CancelWatch();
    ~CancelWatch();
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;
    void watchInput(int fd);
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    void run(int input) const;
    int m_signals = -1;
    int m_end = -1;  ///< eventfd: we are at the end
    mutable std::stop_source m_source;
    std::jthread m_waiter;
};

}  // namespace trescca::nova
