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
/// The same from an address that a user named, and where that redirects to, each within the rules and `hosts` (see mayPullFrom()),
/// and each https: so it leads nobody to what only this host reaches. What the source says of its content (Content-MD5, as Glance
/// sends it, and its length) is checked.
[[nodiscard]] Result<void> fetchPublic(const QString &uri, const ImportRules &rules, const QStringList &hosts, ByteSink &to, const Context &context);

}  // namespace trescca
