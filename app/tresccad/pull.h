// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/importrules.h"
#include "app/tresccad/moves.h"

namespace trescca {

/// True when the URI's host is one of these ("host" with any port, or "host:port"), or there are none.
[[nodiscard]] bool mayPullFrom(const QString &uri, const QStringList &hosts);
/// Downloads what `request` names into `to` (finish() is the caller's), going on where a connection was cut. Untrusted when size or
/// digest are others than told.
[[nodiscard]] Result<void> fetch(const PullRequest &request, ByteSink &to, const Context &context);
/// The same from an address that a user named, within the rules. What the source says of its content (Content-MD5, as Glance
/// sends it, and its length) is checked.
[[nodiscard]] Result<void> fetchPublic(const QString &uri, const ImportRules &rules, ByteSink &to, const Context &context);

}  // namespace trescca
