// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landing/landinghosts.h"
#include "ui/jobs/jobspec.h"

namespace trescca {

/// What guest hosts are made and deleted with. main() gives the real things, tests their own. All may be called from any thread, and all but
/// clouds() block.
struct GuestHostServices {
    std::function<QStringList()> clouds;  ///< names of the sites that can have one; quick
    /// What would be made, without making anything; see LandingHosts::check().
    std::function<Result<LandingChoice>(const QString &cloud, const LandingRequest &request, const Context &context)> check;
    /// Makes one, and a site of it; see addGuestHost().
    std::function<Result<LandingHost>(const QString &cloud, const LandingRequest &request, const Context &context)> add;
    /// Names of what is there on a guest host. NotFound: the cloud's instance of that id is none.
    std::function<Result<QStringList>(const QString &cloud, const QString &id, const Context &context)> guests;
    /// Deletes a guest host and its site. NotFound: likewise.
    std::function<Result<void>(const QString &cloud, const QString &id, const Context &context)> remove;
};

namespace work {

/// A guest host is made at a cloud, and becomes a site.
[[nodiscard]] JobSpec makeGuestHost(const GuestHostServices &services, const QString &cloud, const LandingRequest &request);

}  // namespace work

}  // namespace trescca
