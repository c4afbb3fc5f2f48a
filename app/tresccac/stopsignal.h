// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace trescca {

/// Turns Ctrl-C, SIGTERM and SIGHUP into a stop request; the running verb then undoes what it began. A second Ctrl-C
/// only says so: undoing is quick and must not be cut. Made once, first thing in main().
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_waiter;
};

}  // namespace trescca
