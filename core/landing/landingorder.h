// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landing/landinghosts.h"

#include <functional>

namespace trescca {

/// Makes a guest host and adds it to the sites of `configFile`, both under the request's name; its password is made here, and kept beside that file.
/// Conflict where a site has that name. On failure nothing of it is left, but for a host that runs and only could not be added: the error says so.
[[nodiscard]] Result<LandingHost> addGuestHost(const LandingHosts &hosts, const QString &configFile, LandingRequest request, const Context &context);

/// That of a configuration's sites which a guest host is; empty: none.
[[nodiscard]] QString siteOfGuestHost(
    const LandingHost &host, const QStringList &sites, const std::function<Result<Endpoint>(const QString &site)> &endpoint);

/// Names of the guests of the site that a guest host is; `site` as siteOfGuestHost() found it. Conflict: none is configured, so nobody can tell.
[[nodiscard]] Result<QStringList> guestsOf(const LandingHost &host, const QString &site,
    const std::function<Result<std::shared_ptr<Site>>(const QString &site)> &siteNamed, const Context &context);

/// Deletes a guest host with all that was made for it, and its site, whatever runs on it. By `id`; with an empty one, what is left of a host of
/// that name. What is gone already is no error.
[[nodiscard]] Result<void> removeGuestHost(
    const LandingHosts &hosts, const QString &configFile, const QString &name, const QString &id, const Context &context);

}  // namespace trescca
