// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace trescca {

/// A SHA-256 that runs beside its caller: start(), do something else with the same bytes, wait().
class DigestThread {
public:
    DigestThread();
    ~DigestThread();
    DigestThread(const DigestThread &) = delete;
    DigestThread &operator=(const DigestThread &) = delete;
    /// `bytes` must stay as they are until wait() returns. Not again before that.
    void start(ConstBytes bytes);
    void wait();
    /// Once, at the end.
    [[nodiscard]] QString hex();

private:
    void run(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    ConstBytes m_bytes;
    bool m_busy = false;
    Digest m_digest;
    std::jthread m_thread;
};

}  // namespace trescca
