// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/taskthreads.h"

#include <iterator>
#include <system_error>
#include <utility>

namespace trescca {

bool TaskThreads::start(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    joinEnded();
    if (m_running.size() == m_most)
        return false;
    m_running.emplace_back();
    const auto self = std::prev(m_running.end());
    try {
        *self = std::thread([this, self, work = std::move(task)] {
            work();
            const std::lock_guard last(m_mutex);
            m_done.splice(m_done.end(), m_running, self);
            m_oneEnded.notify_all();
        });
    } catch (const std::system_error &) {
        m_running.erase(self);
        return false;
    }
    return true;
}

void TaskThreads::waitForAll()
{
    std::unique_lock lock(m_mutex);
    m_oneEnded.wait(lock, [this] { return m_running.empty(); });
    joinEnded();
}

// They need the mutex no more, so it may be held.
void TaskThreads::joinEnded()
{
    for (std::thread &thread : m_done)
        thread.join();
    m_done.clear();
}

}  // namespace trescca
