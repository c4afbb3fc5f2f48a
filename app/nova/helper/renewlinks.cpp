// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "core/libvirt/connection.h"
#include "core/libvirt/libvirturi.h"
#include "core/libvirt/linkrenewal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

Outcome run(const QJsonObject &request, const Context &context)
{
    const Endpoint host = endpointOf(request);
    Connection connection(libvirturi::ofSocket(host.uri), std::chrono::seconds(host.timeoutSeconds));
    const auto opened = connection.get(context.stop);
    const auto domain = opened ? connection.domain(request[u"instance"_s].toString()) : fail(opened);
    QStringList macs;
    for (const QJsonValue mac : request[u"macs"_s].toArray())
        macs << mac.toString().toLower();
    const auto renewed = domain ? renewLinks(domain->get(), macs) : fail(domain);
    return renewed ? Outcome(QJsonObject()) : fail(renewed);
}

}  // namespace

const Operation renewLinksOperation{"renew_links",
    R"("instance": {"type": "string", "format": "uuid"}, "macs": {"type": "array", "items": {"type": "string", "maxLength": 17}})",
    R"("uri", "folder", "instance")", run};

}  // namespace trescca::nova
