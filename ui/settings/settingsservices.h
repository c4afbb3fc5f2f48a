// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/site/connectionstep.h"
#include "core/store/cloudsconfig.h"
#include "core/store/knowncertificates.h"

#include <functional>

namespace trescca {

/// What the settings work with. main() gives the real things, tests their own. All but the quick ones block, and may be called from any thread.
struct SettingsServices {
    using Confirm = std::function<Result<bool>(const QString &question)>;

    QString configFile;
    /// Has the programs' sites made from the file as it is now; the names of those that are others than before.
    std::function<Result<QStringList>()> reload;
    /// Tries a site that need not be in the file, and asks about its certificate. Without a secret, as the programs find it.
    std::function<Result<QList<ConnectionStep>>(const CloudEntry &site, const QString &secret, const Confirm &confirm, const Context &context)> test;
    std::function<Result<void>()> keyring;  ///< whether there is one; quick
    std::function<Result<void>(const Endpoint &site, const QString &secret, const Context &context)> keepSecret;
    std::function<Result<void>(const Endpoint &site, const Context &context)> forgetSecret;
    std::function<Result<void>(const Endpoint &before, const Endpoint &after, const Context &context)> moveSecret;
    std::function<Result<void>(const QString &name, const QString &newName)> renamed;  ///< what else knows sites by their names is told; may be null
    std::function<bool(const QString &site)> isBusy;         ///< whether something is on its way from it or to it; quick; may be null
    std::function<bool(const QString &site)> isNeeded;       ///< whether an unfinished move is from it or to it; quick; may be null
    std::function<bool(const QString &site)> takesPassword;  ///< whether a password or another secret may be typed for it; quick
    /// Tries a secret, and uses it until the program ends; with `keep`, the keyring keeps it too.
    std::function<Result<void>(const QString &site, const QString &secret, bool keep, const Context &context)> signIn;
    std::function<Result<ShownCertificate>(const QString &site, const Context &context)> certificate;
    std::function<Result<void>(const QString &site, const QString &fingerprint)> trust;  ///< from now on
};

}  // namespace trescca
