// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stagemeter.h"

#include <algorithm>
#include <cmath>

namespace trescca {
namespace {

constexpr std::int64_t warmUp = 1000;     // before, a rate says nothing
constexpr double memory = 3000;           // of the rate: what is older counts for little
constexpr std::int64_t silence = 5000;    // after that it is called stalled
constexpr std::int64_t sureAfter = 5000;  // how long it must look late before a later time is told
constexpr std::int64_t muchLater = 5000;  // and how much later, beside half of the time left

}  // namespace

void StageMeter::restart(const Progress &progress, std::int64_t now)
{
    *this = {};
    m_begun = true;
    m_last = progress;
    m_begin = m_lastChange = now;
}

void StageMeter::forgetRate(std::int64_t now)
{
    const Progress last = m_last;
    if (!m_begun)
        return;
    restart(last, now);
    m_before = last.done;
}

void StageMeter::update(const Progress &progress, std::int64_t now)
{
    // Another disk, another image: the same stage begins anew.
    const bool another = m_begun && progress.total != m_last.total && progress.done < m_last.done;
    if (!m_begun || another)
        return restart(progress, now);
    m_last.total = progress.total;
    const std::int64_t time = now - m_lastChange;
    if (progress.done <= m_last.done || time <= 0) {
        m_last.done = std::max(m_last.done, progress.done);
        return;
    }
    const double current = static_cast<double>(progress.done - m_last.done) * 1000 / static_cast<double>(time);
    const bool warm = now - m_begin >= warmUp && m_rate > 0;
    m_last.done = progress.done;
    m_lastChange = now;
    const double weight = 1 - std::exp(-static_cast<double>(time) / memory);
    m_rate = warm ? m_rate + weight * (current - m_rate)
                  : static_cast<double>(progress.done - m_before) * 1000 / static_cast<double>(std::max<std::int64_t>(100, now - m_begin));
}

std::optional<std::int64_t> StageMeter::timeLeft(std::int64_t now)
{
    if (m_last.total == 0 || m_rate <= 0 || now - m_begin < warmUp)
        return std::nullopt;
    const auto toDo = static_cast<double>(m_last.total - std::min(m_last.done, m_last.total));
    const std::int64_t end = m_lastChange + static_cast<std::int64_t>(toDo * 1000 / m_rate);
    if (!m_end || end <= *m_end) {
        m_end = end;
        m_lateSince.reset();
    }
    const bool late = end - *m_end > muchLater + std::max<std::int64_t>(0, *m_end - now) / 2;
    m_lateSince = late ? std::optional(m_lateSince.value_or(now)) : std::nullopt;
    if (m_lateSince && now - *m_lateSince >= sureAfter) {
        m_end = end;
        m_lateSince.reset();
    }
    return std::max<std::int64_t>(0, *m_end - now);
}

StageView StageMeter::view(std::int64_t now)
{
    const bool done = m_last.total > 0 && m_last.done >= m_last.total;
    const bool counts = m_last.total > 0 || m_last.done > 0;  // where there are no bytes, their absence says nothing
    const bool stalled = counts && !done && now - m_lastChange >= silence;
    return {m_last.stage, m_last.done, m_last.total, stalled ? 0 : m_rate, stalled ? std::nullopt : timeLeft(now), stalled};
}

}  // namespace trescca
