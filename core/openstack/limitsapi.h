// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/computeapi.h"
#include "core/site/site.h"

namespace trescca {

/// Not to be taken for "this cloud does not tell": no answer, no login, or the user's stop.
[[nodiscard]] inline bool isUnanswered(const Error &error)
{
    return error.kind == Kind::Unreachable || error.kind == Kind::Cancelled || error.kind == Kind::Unauthorized;
}
/// Fills in what the project's quota leaves (GET /limits).
[[nodiscard]] Result<void> readLimits(ComputeApi &compute, SiteFacts &facts, const Context &context);
/// What the token's roles and Glance's quota allow (GET /v2/info/usage, since Image API 2.13; tresccad tells it too).
[[nodiscard]] Result<StoreLimits> readStoreLimits(CloudSession &session, const Context &context);

}  // namespace trescca
