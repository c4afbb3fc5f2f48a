// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/hostsite.h"

using namespace Qt::StringLiterals;

namespace trescca::nova {

Endpoint endpointOf(const QJsonObject &request)
{
    Endpoint endpoint;
    endpoint.name = QString::fromLatin1(ownSiteName);  // users are not to know the names of hosts
    endpoint.uri = request[u"uri"_s].toString();
    endpoint.folder = request[u"folder"_s].toString();
    return endpoint;
}

Result<std::unique_ptr<LibvirtSite>> openHost(const QJsonObject &request) { return LibvirtSite::openHolder(endpointOf(request)); }

}  // namespace trescca::nova
