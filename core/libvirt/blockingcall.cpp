// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/blockingcall.h"

#include <chrono>

namespace trescca {

BlockingCall::BlockingCall(std::function<Result<void>()> call)
    : m_thread([this, call = std::move(call)] {
          const Result<void> result = call();
          const std::lock_guard lock(m_mutex);
          m_outcome = result;
          m_ended.notify_all();
      })
{}

BlockingCall::~BlockingCall() { m_thread.join(); }

std::optional<Result<void>> BlockingCall::outcome() const
{
    const std::lock_guard lock(m_mutex);
    return m_outcome;
}

Result<void> BlockingCall::wait()
{
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, [this] { return m_outcome.has_value(); });
    return *m_outcome;
}

std::optional<Result<void>> BlockingCall::wait(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, stop, [this] { return m_outcome.has_value(); });
    return m_outcome;
}

Result<void> BlockingCall::endBy(const std::function<void()> &ask)
{
    for (;;) {
        ask();
        std::unique_lock lock(m_mutex);
        if (m_ended.wait_for(lock, std::chrono::milliseconds(100), [this] { return m_outcome.has_value(); }))
            return *m_outcome;
    }
}

}  // namespace trescca
