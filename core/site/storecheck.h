// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/site/sitefacts.h"

namespace trescca {

class Site;
struct Context;

/// Forbidden where one's only role at the site is to read, so that it refuses every change: for a dry run, which tells it beforehand.
[[nodiscard]] Result<void> checkRole(const StoreLimits &limits, const QString &site);
[[nodiscard]] Result<void> checkRole(Site &site, const Context &context);
/// Forbidden, or NoRoom, where these limits surely keep an image of `least` bytes or more out of the site of that name.
[[nodiscard]] Result<void> checkStore(const StoreLimits &limits, const QString &site, std::uint64_t least);
/// The same, asked of the site itself: before a long transfer, or where an instance would be stopped for nothing.
[[nodiscard]] Result<void> checkStore(Site &site, std::uint64_t least, const Context &context);

}  // namespace trescca
