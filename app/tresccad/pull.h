// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/moves.h"

namespace trescca {

/// True when the URI's host is one of these ("host" with any port, or "host:port"), or there are none.
[[nodiscard]] bool mayPullFrom(const QString &uri, const QStringList &hosts);
/// Downloads what `request` names into `to` (finish() is the caller's). Untrusted when size or digest are others than told.
[[nodiscard]] Result<void> fetch(const PullRequest &request, ByteSink &to, const Context &context);

}  // namespace trescca
