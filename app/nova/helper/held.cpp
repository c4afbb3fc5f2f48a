// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "core/libvirt/heldstate.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

QJsonObject told(const HeldState &held)
{
    return {{u"instance"_s, held.id}, {u"migration_id"_s, held.migration}, {u"phase"_s, HeldState::phaseName(held.phase)}, {u"name"_s, held.name},
        {u"damage"_s, held.damage}};
}

Outcome run(const QJsonObject &request, const Context &)
{
    const auto host = openHost(request);
    if (!host)
        return fail(host);
    const QString wanted = request[u"instance"_s].toString();
    QJsonArray all;
    for (const HeldState &held : (*host)->held())
        if (wanted.isEmpty() || held.id == wanted)
            all << told(held);
    return QJsonObject{{u"held"_s, all}};
}

}  // namespace

const Operation heldOperation{"held", R"("instance": {"type": "string", "format": "uuid"})", R"("uri", "folder")", run};

}  // namespace trescca::nova
