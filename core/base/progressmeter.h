// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <chrono>

namespace trescca {

/// Counts bytes of one stage and reports them no more than ten times a second, the last count when it is destroyed
/// or flush()ed. Used by one thread at a time; `context` must outlive it.
class ProgressMeter {
public:
    ProgressMeter(const Context &context, QString stage, std::uint64_t total = 0);
    ~ProgressMeter();
    ProgressMeter(const ProgressMeter &) = delete;
    ProgressMeter &operator=(const ProgressMeter &) = delete;
    void add(std::uint64_t bytes) { advanceTo(m_done + bytes); }
    void advanceTo(std::uint64_t done);
    void flush();
    [[nodiscard]] std::uint64_t done() const { return m_done; }

private:
    const Context &m_context;
    QString m_stage;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
    bool m_pending = true;
    std::chrono::steady_clock::time_point m_last;
};

}  // namespace trescca
