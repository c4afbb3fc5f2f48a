// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/digestthread.h"

namespace trescca {

DigestThread::DigestThread() : m_thread([this](const std::stop_token &stop) { run(stop); }) {}

DigestThread::~DigestThread() = default;

void DigestThread::start(ConstBytes bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_bytes = bytes;
    m_busy = true;
    m_changed.notify_all();
}

void DigestThread::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_busy; });
}

QString DigestThread::hex()
{
    wait();
    return m_digest.hex();
}

void DigestThread::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return m_busy; })) {
        lock.unlock();
        m_digest.add(m_bytes);
        lock.lock();
        m_busy = false;
        m_changed.notify_all();
    }
}

}  // namespace trescca
