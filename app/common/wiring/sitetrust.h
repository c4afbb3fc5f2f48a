// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/store/cloudsconfig.h"
#include "core/store/knowncertificates.h"

#include <functional>

namespace trescca {

/// InvalidInput for a site whose configuration says itself what to trust, and for one without certificates.
[[nodiscard]] Result<ShownCertificate> shownCertificate(const Endpoint &endpoint, const Context &context);
/// Notes it for that server (core/store/knowncertificates.h).
[[nodiscard]] Result<void> trustCertificate(const Endpoint &endpoint, const QString &fingerprint);

/// Pins what is known of a cloud whose configuration says nothing. A tresccad that is not known yet and shows a certificate of no
/// authority is asked about, where there is somebody to ask (`confirm`): Cancelled when the answer is no. A certificate that
/// has changed is never asked about here: using the site fails then, and says so.
[[nodiscard]] Result<void> trustOnFirstUse(
    CloudEntry &entry, const std::function<Result<bool>(const QString &question)> &confirm, const Context &context);

}  // namespace trescca
