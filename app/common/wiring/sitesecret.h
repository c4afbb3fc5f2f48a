// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/cloudsconfig.h"

#include <functional>
#include <stop_token>

namespace trescca {

/// Where a secret comes from that no file and no variable has; with neither, such a site is Unauthorized.
struct SecretSource {
    bool keyring = false;  ///< which may show a dialog
    /// Asks the user; the words say whose it is.
    std::function<Result<QString>(const QString &whose)> ask = {};
    /// Asks the user yes or no; without it, no certificate is trusted on first use.
    std::function<Result<bool>(const QString &question)> confirm = {};
    std::stop_token stop = {};
};

/// The secret of a site, whatever it signs in with.
namespace sitesecret {

[[nodiscard]] bool usesCredential(const CloudEntry &entry);
void set(CloudEntry &entry, const QString &secret);
/// Unauthorized, with what else can be done, where there is nobody to ask. `why`: sentences about why it is not taken from elsewhere.
[[nodiscard]] Result<QString> ask(const SecretSource &secrets, const CloudEntry &entry, const QString &why = {});
/// What the keyring has may be of yesterday: a person is asked for the one of today, a program is told where it came from.
[[nodiscard]] Result<QString> insteadOfKept(const SecretSource &secrets, const CloudEntry &entry, const Error &refused);

}  // namespace sitesecret

}  // namespace trescca
