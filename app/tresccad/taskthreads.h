// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace trescca {

/// A thread for each task, for tasks that mostly sleep. Thread-safe; waitForAll() has to be called before it is destroyed.
class TaskThreads {
public:
    explicit TaskThreads(std::size_t most) : m_most(most) {}
    /// False when there are too many already, or the system gives no more.
    [[nodiscard]] bool start(std::function<void()> task);
    /// All that a thread had of its own (libraries keep some) is gone afterwards.
    void waitForAll();

private:
    void joinEnded();

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_oneEnded;
    std::list<std::thread> m_running;
    std::list<std::thread> m_done;
};

}  // namespace trescca
