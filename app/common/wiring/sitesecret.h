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

/// What to ask a site with once more that has refused the first secret.
using AnotherSecret = std::function<Result<QString>(const Error &refused)>;

/// The secret of a site, whatever it signs in with.
namespace sitesecret {

[[nodiscard]] bool usesCredential(const CloudEntry &entry);
void set(CloudEntry &entry, const QString &secret);
/// Unauthorized, with what else can be done, where there is nobody to ask. `why`: sentences about why it is not taken from elsewhere.
[[nodiscard]] Result<QString> ask(const SecretSource &secrets, const CloudEntry &entry, const QString &why = {});
/// What the keyring has may be of yesterday: a person is asked for the one of today, a program is told where it came from.
[[nodiscard]] Result<QString> insteadOfKept(const SecretSource &secrets, const CloudEntry &entry, const Error &refused);

/// What a site is asked with once more when it has refused the first: instead of the keyring's that of a person; instead of a file's, a
/// variable's or one that was typed, the keyring's, for it may have been kept there since. Empty: nothing.
[[nodiscard]] AnotherSecret another(const SecretSource &secrets, const CloudEntry &entry, bool fromKeyring);

}  // namespace sitesecret

}  // namespace trescca
