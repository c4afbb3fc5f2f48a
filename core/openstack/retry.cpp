// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/retry.h"

#include <QRandomGenerator>

#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> waitFor(std::chrono::milliseconds time, const Context &context)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, context.stop, time, [] { return false; });
    return context.check();
}

std::chrono::milliseconds pauseBefore(int attempt, const RetryPolicy &policy)
{
    const auto base = std::min(policy.most, policy.first * (1 << std::clamp(attempt - 1, 0, 16)));
    return base + std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(base.count()) + 1));
}

std::chrono::milliseconds pauseBeforeLook(int round, const RetryPolicy &policy)
{
    return std::min(policy.first / 10 * (round + 1), std::chrono::milliseconds(3000));
}

std::chrono::milliseconds retryAfter(const HttpResponse &response)
{
    return std::chrono::seconds(std::clamp(response.header("retry-after").toInt(), 0, 60));
}

Error afterTries(const Error &last, int tries, std::chrono::milliseconds time)
{
    Error error = last;
    if (tries > 1)
        error.what += u" (Tried %1 times in %2 s.)"_s.arg(tries).arg(std::chrono::ceil<std::chrono::seconds>(time).count());
    return error;
}

bool isPassing(int status) { return status == 429 || status == 502 || status == 503 || status == 504; }

}  // namespace trescca
