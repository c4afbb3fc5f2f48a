// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/samesite.h"

#include <tuple>

namespace trescca {

namespace {

bool isSame(const CloudEntry &one, const CloudEntry &other)
{
    const auto all = [](const CloudEntry &entry) {
        const Endpoint &it = entry.endpoint;
        return std::tuple(it.kind, it.uri, it.folder, it.region, it.interface, it.caFile, it.verify, it.fingerprint, it.auth, it.timeoutSeconds,
            entry.password, entry.applicationCredentialSecret, entry.token, entry.byToken, entry.makesCertificate);
    };
    return all(one) == all(other);
}

}  // namespace

bool isSame(const SitesConfig &one, const SitesConfig &other, const QString &name)
{
    const auto before = one.find(name);
    const auto after = other.find(name);
    return before && after ? isSame(*before, *after) : !before && !after && before.error().what == after.error().what;
}

}  // namespace trescca
