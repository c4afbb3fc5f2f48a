// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/checkthread.h"

namespace trescca {

CheckThread::CheckThread(ContentCheck::Parts parts) : m_check(parts), m_thread([this](const std::stop_token &stop) { run(stop); }) {}

CheckThread::~CheckThread() = default;

void CheckThread::start(ConstBytes bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_bytes = bytes;
    m_busy = true;
    m_changed.notify_all();
}

void CheckThread::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_busy; });
}

ContentCheck &CheckThread::result()
{
    wait();
    return m_check;
}

void CheckThread::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return m_busy; })) {
        lock.unlock();
        m_check.add(m_bytes);
        lock.lock();
        m_busy = false;
        m_changed.notify_all();
    }
}

}  // namespace trescca
