// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progressmeter.h"

#include <utility>

namespace trescca {

namespace {
constexpr auto interval = std::chrono::milliseconds(100);
}

ProgressMeter::ProgressMeter(const Context &context, QString stage, std::uint64_t total)
    : m_context(context), m_stage(std::move(stage)), m_total(total), m_last(std::chrono::steady_clock::now())
{}

ProgressMeter::~ProgressMeter() { flush(); }

void ProgressMeter::advanceTo(std::uint64_t done)
{
    m_done = done;
    m_pending = true;
    if (std::chrono::steady_clock::now() - m_last >= interval)
        flush();
}

void ProgressMeter::flush()
{
    if (!m_pending)
        return;
    m_pending = false;
    m_last = std::chrono::steady_clock::now();
    m_context.report(m_stage, m_done, m_total);
}

}  // namespace trescca
