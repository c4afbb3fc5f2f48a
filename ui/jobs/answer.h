// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace trescca {

/// A person's yes or no, which a thread that works waits for while the window's thread asks.
class Answer {
public:
    void give(bool value)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_yes)
            m_yes = value;
        m_given.notify_all();
    }
    /// False when a stop is asked for before.
    [[nodiscard]] bool wait(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_given.wait(lock, stop, [this] { return m_yes.has_value(); });
        return m_yes.value_or(false);
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<bool> m_yes;
};

}  // namespace trescca
