// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"

#include "core/landing/landinghosts.h"
#include "core/openstack/openstacksite.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<std::shared_ptr<LandingHosts>> SiteFactory::landing(const QString &name)
{
    const auto known = kind(name);
    if (known && *known != u"openstack")
        return fail(Kind::Unsupported, u"%1 is no OpenStack cloud, and a guest host is an instance of one. Name a cloud (--cloud)."_s.arg(name));
    const auto site = known ? this->site(name) : fail(known);
    if (!site)
        return fail(site);
    const auto cloud = std::dynamic_pointer_cast<OpenStackSite>(*site);
    if (!cloud)
        return fail(Kind::Internal, u"%1 is no cloud, though it is configured as one."_s.arg(name));
    return std::make_shared<LandingHosts>(cloud->session());
}

}  // namespace trescca
