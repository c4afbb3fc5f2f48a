// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landing/landingpackage.h"

namespace trescca {

/// What an instance is told by its user data, and tells on its console (guest.py).
namespace landingscript {

inline constexpr auto user = "trescca";

/// Names the lines on the console that belong to this password; tells nothing of it, as it is a long random one.
[[nodiscard]] QString markOf(const QString &password);
/// User data for cloud-init: the password is in it as a hash only. `root`: below which it works; empty, but for tests.
[[nodiscard]] Result<QByteArray> userData(const LandingPackage &package, const QString &password, int port, const QString &root = {});

/// Words on the console, in the order in which they come.
struct Word {
    QString
        word;  ///< "begun", "waiting" (for the package, at the port `text`), "fetching", "installing", "starting", "ready", "failed"; empty: none yet
    QString text;  ///< of "ready" the certificate's SHA-256, of "failed" the reason
};
/// The last whole one of that mark.
[[nodiscard]] Word lastWord(const QByteArray &console, const QString &mark);

}  // namespace landingscript

}  // namespace trescca
