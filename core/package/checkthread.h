// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/contentcheck.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace trescca {

/// A ContentCheck that runs beside its caller: start(), do something else, wait().
class CheckThread {
public:
    explicit CheckThread(ContentCheck::Parts parts);
    ~CheckThread();
    CheckThread(const CheckThread &) = delete;
    CheckThread &operator=(const CheckThread &) = delete;
    /// `bytes` must stay as they are until wait() returns or this is destroyed. Not again before that.
    void start(ConstBytes bytes);
    void wait();
    /// What was found, once all of it has been looked at.
    [[nodiscard]] ContentCheck &result();

private:
    void run(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    ConstBytes m_bytes;
    bool m_busy = false;
    ContentCheck m_check;
    std::jthread m_thread;
};

}  // namespace trescca
