// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace trescca {

/// One of libvirt's blocking calls on a thread of its own: libvirt has no way to take such a call back, only ways to
/// make what it waits for end. All members may be called from any thread.
class BlockingCall {
public:
    /// `call` begins at once.
    explicit BlockingCall(std::function<Result<void>()> call);
    ~BlockingCall();  ///< waits
    BlockingCall(const BlockingCall &) = delete;
    BlockingCall &operator=(const BlockingCall &) = delete;

    /// nullopt while it runs.
    [[nodiscard]] std::optional<Result<void>> outcome() const;
    [[nodiscard]] Result<void> wait();
    /// nullopt when a stop was requested and the call still runs.
    [[nodiscard]] std::optional<Result<void>> wait(const std::stop_token &stop);
    /// Has `ask` make the call end, again and again, for what it ends may not have begun yet; returns how it ended.
    [[nodiscard]] Result<void> endBy(const std::function<void()> &ask);

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::optional<Result<void>> m_outcome;
    std::thread m_thread;
};

}  // namespace trescca
