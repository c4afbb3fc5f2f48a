// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

// The disks are Nova's, and so is the instance itself: it is left switched off, for Nova to delete.
Outcome run(const QJsonObject &request, const Context &context)
{
    const auto host = openHost(request);
    if (!host)
        return fail(host);
    const auto released = (*host)->release(request[u"instance"_s].toString(), true, context);
    return released ? Outcome(QJsonObject()) : fail(released);
}

}  // namespace

const Operation releaseOperation{"release", R"("instance": {"type": "string", "format": "uuid"})", R"("uri", "folder", "instance")", run};

}  // namespace trescca::nova
