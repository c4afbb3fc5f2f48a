// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace trescca {

/// Turns Ctrl-C, SIGTERM and SIGHUP into a stop request; the running verb then undoes what it began. A second Ctrl-C
/// only says so: undoing is quick and must not be cut. Made once, first thing in main().
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// A stop is how it ends, there is nothing to undo and nothing to say.
    void expect() { m_expected = true; }
    /// Nobody reads what is printed: it ends then too.
    void outputIsLost()
    {
        if (m_expected)
            stop();
    }
    /// It ended so before it had anything to print: the reader of a pipe has gone.
    [[nodiscard]] bool wasUnread() const { return m_unread; }
    /// While it lives a stop is the answer to a question, which the verb tells.
    class Question {
    public:
        explicit Question(StopSignal &signal) : m_signal(signal) { ++m_signal.m_questions; }
        ~Question() { --m_signal.m_questions; }
        Question(const Question &) = delete;
        Question &operator=(const Question &) = delete;

    private:
        StopSignal &m_signal;
    };

private:
    void stop();
    void lookForReader();
    std::stop_source m_source;
    std::atomic<bool> m_expected = false;
    std::atomic<bool> m_unread = false;
    std::atomic<int> m_questions = 0;
    std::jthread m_waiter;
};

}  // namespace trescca
