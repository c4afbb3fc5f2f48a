// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/waiting.h"

#include <condition_variable>
#include <mutex>

namespace trescca {

Result<void> pauseFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    (void)wake.wait_for(lock, stop, time, [] { return false; });
    return Context{stop, {}}.check();
}

Result<bool> waitForState(Site &site, const QString &id, InstanceState state, std::chrono::seconds time, const Context &context)
{
    constexpr auto look = std::chrono::milliseconds(300);
    const auto until = std::chrono::steady_clock::now() + time;
    while (true) {
        const auto now = site.instance(id, context);
        if (!now && now.error().kind == Kind::NotFound)
            return state == InstanceState::Off;
        if (!now)
            return fail(now);
        if (now->state == state || std::chrono::steady_clock::now() >= until)
            return now->state == state;
        if (const auto waited = pauseFor(look, context.stop); !waited)
            return fail(waited);
    }
}

}  // namespace trescca
