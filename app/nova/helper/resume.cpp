// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

Outcome run(const QJsonObject &request, const Context &context)
{
    const auto host = openHost(request);
    if (!host)
        return fail(host);
    const auto resumed = (*host)->resumeHeld(request[u"instance"_s].toString(), request[u"migration_id"_s].toString(), context);
    return resumed ? Outcome(QJsonObject()) : fail(resumed);
}

}  // namespace

const Operation resumeOperation{"resume", R"("instance": {"type": "string", "format": "uuid"}, "migration_id": {"type": "string", "maxLength": 255})",
    R"("uri", "folder", "instance", "migration_id")", run};

}  // namespace trescca::nova
