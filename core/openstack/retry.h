// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/httptypes.h"

#include <chrono>

namespace trescca {

/// How often and how soon a request is repeated after 429, 502, 503, 504 or a broken connection.
struct RetryPolicy {
    int tries = 4;
    std::chrono::milliseconds first{500};  ///< doubled with each try, plus up to as much again at random
    std::chrono::milliseconds most{8000};
};

/// Waits, or fails with Cancelled as soon as a stop is requested.
[[nodiscard]] Result<void> waitFor(std::chrono::milliseconds time, const Context &context);
/// The pause before try number `attempt` (1 is the first repetition).
[[nodiscard]] std::chrono::milliseconds pauseBefore(int attempt, const RetryPolicy &policy);
/// The pause between two looks at something that will be done by and by: short at first, as a small guest is there in half a
/// second and stands still until we know, then up to 3 s.
[[nodiscard]] std::chrono::milliseconds pauseBeforeLook(int round, const RetryPolicy &policy);
/// Retry-After in seconds (RFC 9110, 10.2.3), at most 60 s; 0 without.
[[nodiscard]] std::chrono::milliseconds retryAfter(const HttpResponse &response);
/// The error of the last of several tries, which says how often and how long it was tried; of one try, as it is.
[[nodiscard]] Error afterTries(const Error &last, int tries, std::chrono::milliseconds time);
/// True for the states that pass by themselves.
[[nodiscard]] bool isPassing(int status);

}  // namespace trescca
