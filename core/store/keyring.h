// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/model/endpoint.h"

namespace trescca {

/// The secrets of sites in the desktop's keyring (Secret Service: GNOME Keyring, KWallet, KeePassXC), under the attributes
/// that QtKeychain uses. It is asked through libsecret's secret-tool, to which secrets go by a pipe and never as an argument: the
/// library itself needs GLib's main loop turning, which the command line does not do. A secret is kept for a site's name at an address (the
/// origin of its auth_url): another configuration that gives the name another address does not get it.
namespace keyring {

/// What a secret is kept for: the name and the origin.
[[nodiscard]] QString keyOf(const Endpoint &site);
/// Whether the program is there through which it is asked (package libsecret-tools).
[[nodiscard]] bool hasTool();
/// Unsupported without a session that has one, or without the tool.
[[nodiscard]] Result<void> check();
/// NotFound when it has none; it may ask the user to unlock it. Unauthorized when it stays locked, Unreachable when no keyring
/// answers the tool.
[[nodiscard]] Result<QString> secretOf(const Endpoint &site, const Context &context);
[[nodiscard]] Result<void> keep(const Endpoint &site, const QString &secret, const Context &context);
/// Also when there was none. Fails as secretOf() does; it is never taken for gone unseen.
[[nodiscard]] Result<void> forget(const Endpoint &site, const Context &context);

}  // namespace keyring

}  // namespace trescca
