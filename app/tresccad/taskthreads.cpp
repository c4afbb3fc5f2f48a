// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/taskthreads.h"

#include <system_error>
#include <thread>

namespace trescca {

bool TaskThreads::start(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    if (m_count == m_most)
        return false;
    try {
        std::thread([this, work = std::move(task)] {
            work();
            const std::lock_guard last(m_mutex);
            --m_count;
            m_ended.notify_all();
        }).detach();
    } catch (const std::system_error &) {
        return false;
    }
    ++m_count;
    return true;
}

void TaskThreads::waitForAll()
{
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, [this] { return m_count == 0; });
}

}  // namespace trescca
